package org.krugozor.platform.document;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A document's text as a file: one {@link ExtractedParagraph} as JSON a line, in reading order. */
public final class ExtractedText {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ExtractedText() {}

    /** The paragraphs, read as the stream is; close it. Blocking. */
    public static Stream<ExtractedParagraph> read(Path file) throws IOException {
        BufferedReader lines = Files.newBufferedReader(file);
        return lines.lines()
                .map(line -> JSON.readValue(line, ExtractedParagraph.class))
                .onClose(() -> close(lines));
    }

    private static void close(Closeable lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Receives the paragraphs of a document in reading order. */
    public interface Sink {
        void paragraph(ExtractedParagraph paragraph) throws IOException;
    }

    /** Writes paragraphs, counts them, and stops writing at the limit. */
    static final class Output implements Sink, Closeable {

        private final BufferedWriter out;
        private final int limit;
        private int written;
        private int words;
        private int characters;
        private int spaces;
        private int paragraphs;
        private boolean truncated;

        Output(Path file, int limit) throws IOException {
            out = Files.newBufferedWriter(file);
            this.limit = limit;
        }

        @Override
        public void paragraph(ExtractedParagraph paragraph) throws IOException {
            if (written + paragraph.text().length() > limit) {
                truncated = true;
                return;
            }
            written += paragraph.text().length();
            out.write(JSON.writeValueAsString(paragraph));
            out.write('\n');
            if (paragraph.place().isCounted()) {
                count(paragraph.text());
            }
        }

        private void count(String text) {
            paragraphs++;
            boolean inWord = false;
            boolean afterSpace = true;
            for (int i = 0; i < text.length(); ) {
                int character = text.codePointAt(i);
                i += Character.charCount(character);
                if (Character.isWhitespace(character) || character == '\u00a0') {
                    spaces += afterSpace ? 0 : 1;
                    afterSpace = true;
                    inWord = false;
                    continue;
                }
                afterSpace = false;
                characters++;
                boolean letter = Character.isLetterOrDigit(character)
                        || Character.getType(character) == Character.NON_SPACING_MARK;
                boolean joins = inWord && "-\u2010\u2011'\u2019".indexOf(character) >= 0;
                if (letter && !inWord) {
                    words++;
                }
                inWord = letter || joins;
            }
        }

        TextFacts facts(int pages, int pagesWithoutText, int pictures) {
            return new TextFacts(
                    words, characters, characters + spaces, paragraphs, pages, pagesWithoutText, pictures, truncated);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
