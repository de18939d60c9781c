package org.krugozor.platform.document;

import java.util.List;
import java.util.SortedMap;

/**
 * What cleaning did to one file.
 *
 * @param removed how often each kind of thing was taken out, e.g. {@code author-names=12}
 * @param left what could be neither cleaned nor examined and now lies in the copy, with its place
 */
public record CleaningReport(SortedMap<String, Integer> removed, List<Left> left) {

    /** Something kept unseen, e.g. {@code picture-not-examined} in {@code word/media/image2.tiff}. */
    public record Left(String kind, String place) {}
}
