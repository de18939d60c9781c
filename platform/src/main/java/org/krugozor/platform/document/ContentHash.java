package org.krugozor.platform.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 of a file's bytes, 64 lower-case hexadecimal digits. It stays inside a service: outside a file is a random id. */
public record ContentHash(String hex) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException("A content hash is 64 lower-case hexadecimal digits");
        }
    }

    static ContentHash of(MessageDigest finished) {
        return new ContentHash(HexFormat.of().formatHex(finished.digest()));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
