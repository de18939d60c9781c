package org.krugozor.platform.document;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import reactor.core.publisher.Flux;

/**
 * A file on its way in.
 *
 * @param name as its sender has it, made harmless by {@link #safeName}
 * @param mediaType as its sender says, without parameters; not to be believed
 * @param content to be read once
 */
public record SentFile(String name, String mediaType, Flux<DataBuffer> content) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ENDING = 10;

    static SentFile of(FilePartEvent first, Flux<PartEvent> all) {
        var said = first.headers().getContentType();
        var type = said == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : said.getType() + "/" + said.getSubtype();
        return new SentFile(safeName(first.filename()), type, all.map(PartEvent::content));
    }

    /** The bare name of a file: no folders, no control characters, 200 characters at most with its ending kept. */
    public static String safeName(String said) {
        var bare = said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "")
                .strip();
        if (bare.isEmpty() || bare.equals(".") || bare.equals("..")) {
            return "file";
        }
        if (bare.length() <= LONGEST_NAME) {
            return bare;
        }
        int dot = bare.lastIndexOf('.');
        var ending = dot > 0 && bare.length() - dot <= LONGEST_ENDING ? bare.substring(dot) : "";
        return bare.substring(0, LONGEST_NAME - ending.length()) + ending;
    }
}
