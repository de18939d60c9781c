package org.krugozor.platform.document;

import java.util.regex.Pattern;

/** Tells a description from the name a picture had on its owner's disk. */
final class FileNames {

    private static final Pattern SHAPE = Pattern.compile("(?iu)\\b[a-z]:[\\\\/]|\\\\\\\\\\w|file:|/(home|users)/"
            + "|\\.(jpe?g|png|gif|tiff?|bmp|emf|wmf|svg|pdf|docx?|xlsx?|pptx?)\\b");

    private FileNames() {}

    static boolean isFileName(String words) {
        return SHAPE.matcher(words).find();
    }
}
