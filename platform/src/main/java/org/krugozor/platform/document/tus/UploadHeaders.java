package org.krugozor.platform.document.tus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.springframework.http.HttpHeaders;

/** The headers of tus 1.0.0, read from strangers. */
final class UploadHeaders {

    static final String VERSION = "1.0.0";
    static final String RESUMABLE = "Tus-Resumable";
    static final String OFFSET = "Upload-Offset";
    static final String LENGTH = "Upload-Length";
    static final String METADATA = "Upload-Metadata";
    static final String CHECKSUM = "Upload-Checksum";
    static final String EXPIRES = "Upload-Expires";
    static final String MEDIA_TYPE = "application/offset+octet-stream";

    private static final int LONGEST_METADATA = 4096;
    private static final Map<String, String> ALGORITHMS = Map.of("sha256", "SHA-256", "sha1", "SHA-1");

    private UploadHeaders() {}

    /** A digest to be fed with a piece, and what it must come to. */
    record Checksum(MessageDigest digest, byte[] expected) {
        boolean agrees() {
            return MessageDigest.isEqual(digest.digest(), expected);
        }
    }

    static long number(HttpHeaders headers, String name) {
        String value = headers.getFirst(name);
        if (value == null || !value.matches("\\d{1,18}")) {
            throw malformed();
        }
        return Long.parseLong(value);
    }

    static Optional<Checksum> checksum(HttpHeaders headers) {
        String value = headers.getFirst(CHECKSUM);
        if (value == null) {
            return Optional.empty();
        }
        String[] parts = value.trim().split(" ", 2);
        String algorithm = ALGORITHMS.get(parts[0]);
        if (algorithm == null || parts.length < 2) {
            throw new Refused(Failure.of("upload-checksum-unknown", 400));
        }
        try {
            return Optional.of(new Checksum(
                    MessageDigest.getInstance(algorithm), Base64.getDecoder().decode(parts[1].trim())));
        } catch (IllegalArgumentException e) {
            throw new Refused(Failure.of("upload-checksum-unknown", 400));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }

    /** Pairs of a key and an optional Base64 value, separated by commas. */
    static Map<String, String> metadata(@Nullable String header) {
        Map<String, String> metadata = new LinkedHashMap<>();
        if (header == null || header.isBlank()) {
            return metadata;
        }
        if (header.length() > LONGEST_METADATA) {
            throw malformed();
        }
        for (String pair : header.split(",")) {
            String[] parts = pair.trim().split(" ", 2);
            try {
                String value = parts.length < 2
                        ? ""
                        : new String(Base64.getDecoder().decode(parts[1].trim()), StandardCharsets.UTF_8);
                // PostgreSQL keeps no NUL in a text
                if (parts[0].isEmpty() || value.indexOf('\0') >= 0 || metadata.putIfAbsent(parts[0], value) != null) {
                    throw malformed();
                }
            } catch (IllegalArgumentException e) {
                throw malformed();
            }
        }
        return metadata;
    }

    private static Refused malformed() {
        return new Refused(Failure.of("malformed", 400));
    }
}
