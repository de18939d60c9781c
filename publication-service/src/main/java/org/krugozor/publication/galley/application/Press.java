package org.krugozor.publication.galley.application;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.krugozor.publication.galley.layout.PrintJob;
import org.krugozor.publication.galley.model.PrintedPlace;
import org.krugozor.publication.galley.model.TextBlock;
import reactor.core.publisher.Mono;

/** The heavy work on files, done away from requests. What cannot be done is a {@link Unprintable}. */
public interface Press {

    /** Lays an article out and lends the PDF. */
    <T> Mono<T> print(PrintJob job, Function<Pages, Mono<T>> use);

    /** Counts the pages of somebody's PDF. */
    Mono<Integer> count(Path pdf);

    /** Writes page numbers and DOI into the margins of somebody's PDF and lends the copy. */
    <T> Mono<T> stamp(Path pdf, PrintedPlace place, Function<Pages, Mono<T>> use);

    /** Reads the text of an accepted source. */
    Mono<List<TextBlock>> read(Path source, String mediaType);

    record Pages(Path pdf, int count) {}

    /** A file that cannot be worked with, by a stable code; trying again does not help. */
    final class Unprintable extends RuntimeException {

        private final String code;

        public Unprintable(String code) {
            super(code, null, false, false);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
