package org.krugozor.submission.file.adapter.web;

/** Names of files as senders have them, made harmless: no folders, no control characters, no endless tails. */
final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    static String safe(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "")
                .strip();
        if (last.isEmpty() || last.equals(".") || last.equals("..")) {
            return "file";
        }
        if (last.length() <= LONGEST) {
            return last;
        }
        int dot = last.lastIndexOf('.');
        var extension = dot > 0 && last.length() - dot <= 10 ? last.substring(dot) : "";
        return last.substring(0, LONGEST - extension.length()) + extension;
    }
}
