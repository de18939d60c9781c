package org.krugozor.platform.document;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An archive from a stranger. Its directory is measured before the platform reads it whole, names are checked, and what
 * is unpacked is counted as it comes, whatever the directory says of sizes.
 */
final class SafeZip implements Closeable {

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long RATIO_MATTERS_FROM = 1 << 20;
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");

    private final ZipFile zip;
    private final InspectionLimits limits;
    private final TreeMap<String, ZipEntry> entries = new TreeMap<>();
    private long unpacked;
    private boolean verified;

    private SafeZip(ZipFile zip, InspectionLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static SafeZip open(Path file, InspectionLimits limits) throws IOException {
        measureDirectory(file, limits);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            String words = String.valueOf(e.getMessage());
            throw new DocumentRefused(words.contains("encrypted") ? Refusal.ENCRYPTED : Refusal.ZIP_BROKEN, "", e);
        } catch (IllegalArgumentException e) {
            throw new DocumentRefused(Refusal.ZIP_BROKEN, "", e);
        }
        SafeZip safe = new SafeZip(zip, limits);
        try {
            safe.readNames();
            return safe;
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    /** Finds the end record from behind; an archive that needs zip64 is none of ours. */
    private static void measureDirectory(Path file, InspectionLimits limits) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(bytes.length(), END_RECORD + LONGEST_COMMENT);
            byte[] tail = new byte[length];
            bytes.seek(bytes.length() - length);
            bytes.readFully(tail);
            ByteBuffer buffer = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_RECORD; at >= 0; at--) {
                if (buffer.getInt(at) == 0x06054b50) {
                    int count = Short.toUnsignedInt(buffer.getShort(at + 10));
                    long size = Integer.toUnsignedLong(buffer.getInt(at + 12));
                    if (count > limits.zipEntries() || size > limits.zipDirectory()) {
                        throw new DocumentRefused(Refusal.ZIP_TOO_MANY_ENTRIES);
                    }
                    return;
                }
            }
            throw new DocumentRefused(Refusal.ZIP_BROKEN);
        }
    }

    private void readNames() throws IOException {
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            String name = entry.getName();
            if (pointsOutside(name)) {
                throw new DocumentRefused(Refusal.ZIP_PATH_TRAVERSAL);
            }
            // part names are compared without case, ECMA-376 part 2, 6.2.2.2
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new DocumentRefused(Refusal.ZIP_DUPLICATE_ENTRY);
            }
            if (seen.size() > limits.zipEntries()) {
                throw new DocumentRefused(Refusal.ZIP_TOO_MANY_ENTRIES);
            }
            if (!entry.isDirectory()) {
                entries.put(name, entry);
            }
        }
    }

    private static boolean pointsOutside(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || DRIVE.matcher(name).matches()
                || List.of(name.split("/")).contains("..");
    }

    /** Names of the files in it, sorted. */
    Set<String> names() {
        return entries.keySet();
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** The entry's content, counted against the limits of the archive while it is read. */
    InputStream read(String name) throws IOException {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            throw new DocumentRefused(Refusal.ZIP_BROKEN, name);
        }
        return new Counted(zip.getInputStream(entry), name, Math.max(1, entry.getCompressedSize()));
    }

    /** Unpacks everything once to nowhere: sums agree, limits hold. */
    void verify() throws IOException {
        for (ZipEntry entry : entries.values()) {
            CRC32 sum = new CRC32();
            try (InputStream content = new CheckedInputStream(read(entry.getName()), sum)) {
                content.transferTo(OutputStream.nullOutputStream());
            } catch (ZipException | EOFException e) {
                throw new DocumentRefused(Refusal.ZIP_BROKEN, entry.getName(), e);
            }
            if (sum.getValue() != entry.getCrc()) {
                throw new DocumentRefused(Refusal.ZIP_BROKEN, entry.getName());
            }
        }
        verified = true;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {

        private final String name;
        private final long packed;
        private long own;

        Counted(InputStream content, String name, long packed) {
            super(content);
            this.name = name;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                count(1);
            }
            return value;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int count = super.read(target, from, length);
            if (count > 0) {
                count(count);
            }
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int more) throws IOException {
            own += more;
            // once all entries are known to be within the total, reading them again adds nothing
            unpacked += verified ? 0 : more;
            if (own > limits.unpackedEntry()
                    || unpacked > limits.unpackedTotal()
                    || (own > RATIO_MATTERS_FROM && own / packed > limits.unpackedRatio())) {
                throw new DocumentRefused(Refusal.ZIP_BOMB, name);
            }
        }
    }
}
