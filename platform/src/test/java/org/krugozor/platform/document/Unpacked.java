package org.krugozor.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Every byte of a file: as it lies, unpacked, and its strings decoded. */
final class Unpacked {

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static Unpacked zip(Path file) throws IOException {
        Unpacked all = new Unpacked();
        all.bytes.writeBytes(Files.readAllBytes(file));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (InputStream content = zip.getInputStream(entry)) {
                    content.transferTo(all.bytes);
                }
            }
        }
        return all;
    }

    static Unpacked pdf(Path file) throws IOException {
        Unpacked all = new Unpacked();
        all.bytes.writeBytes(Files.readAllBytes(file));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            all.add(document.getDocument().getTrailer());
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                all.add(document.getDocument().getObjectFromPool(key).getObject());
            }
        }
        return all;
    }

    private void add(COSBase object) throws IOException {
        if (object instanceof COSStream stream) {
            // packed or not: a photograph is read as it lies
            try (InputStream content = stream.createRawInputStream()) {
                content.transferTo(bytes);
            }
            if (!"Image".equals(stream.getNameAsString("Subtype"))) {
                try (InputStream content = stream.createInputStream()) {
                    content.transferTo(bytes);
                }
            }
        }
        if (object instanceof COSDictionary dictionary) {
            for (var entry : dictionary.entrySet()) {
                bytes.writeBytes(entry.getKey().getName().getBytes(StandardCharsets.UTF_8));
                direct(entry.getValue());
            }
        } else {
            direct(object);
        }
    }

    private void direct(COSBase object) throws IOException {
        if (object instanceof COSString string) {
            bytes.writeBytes(string.getString().getBytes(StandardCharsets.UTF_8));
        } else if (object instanceof COSArray array) {
            for (COSBase item : array) {
                direct(item);
            }
        } else if (object != null && !(object instanceof COSObject) && object instanceof COSDictionary) {
            add(object);
        }
    }

    /** Which of the words occur in any byte, in any encoding documents use. */
    List<String> occurring(List<String> words) {
        String all = bytes.toString(StandardCharsets.ISO_8859_1);
        return words.stream()
                .filter(word -> CHARSETS.stream()
                        .anyMatch(charset ->
                                all.contains(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1))))
                .toList();
    }

    static TreeMap<String, String> parts(Path file) throws IOException {
        TreeMap<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (InputStream content = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }
}
