package org.krugozor.platform.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small pictures that say who made them. */
final class Pictures {

    private Pictures() {}

    static byte[] plain(String format) {
        BufferedImage image = new BufferedImage(12, 8, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 6, 4);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** A PNG with an author's text chunk and a tail behind its end. */
    static byte[] signedPng(String author) {
        byte[] plain = plain("png");
        return join(
                copy(plain, 0, 33),
                pngChunk("tEXt", "Author\0" + author),
                pngChunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0" + author),
                copy(plain, 33, plain.length),
                author.getBytes(StandardCharsets.UTF_8));
    }

    /** A JPEG on its side (orientation 6) with EXIF, a comment, XMP, and a tail behind its end. */
    static byte[] signedJpeg(String author) {
        byte[] plain = plain("jpg");
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(exif)) {
            out.write("Exif\0\0MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0\6\0\0\0\0\0\0"
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(author.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        byte[] words = author.getBytes(StandardCharsets.UTF_8);
        byte[] xmp = ("http://ns.adobe.com/xap/1.0/\0" + author).getBytes(StandardCharsets.UTF_8);
        return join(
                copy(plain, 0, 2),
                jpegSegment(0xE1, exif.toByteArray()),
                jpegSegment(0xE1, xmp),
                jpegSegment(0xFE, words),
                copy(plain, 2, plain.length),
                words);
    }

    private static byte[] pngChunk(String type, String content) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        byte[] data = content.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        return join(number(data.length), name, data, number((int) sum.getValue()));
    }

    private static byte[] jpegSegment(int marker, byte[] content) {
        int length = content.length + 2;
        return join(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    private static byte[] number(int value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    private static byte[] copy(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
