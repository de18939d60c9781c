package org.krugozor.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;

class HeapTest {

    private static final int CHUNK = 64 * 1024;
    private static final int CHUNKS = 90 * 16;

    @TempDir
    Path folder;

    @Test
    void ninetyMegabytesPassThroughAHeapOfTwentyFour() throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:MaxDirectMemorySize=8m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeapTest.class.getName(),
                        folder.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("kept and read 94371840");
    }

    public static void main(String[] folder) {
        var store = new FolderDocumentStore(
                new DocumentSettings(Path.of(folder[0]), DataSize.ofMegabytes(100), DataSize.ofBytes(0)));
        Flux<DataBuffer> content = Flux.range(0, CHUNKS)
                .map(number -> DefaultDataBufferFactory.sharedInstance.wrap(filled((byte) number.intValue())));
        long read = store.put(content)
                .flatMap(stored -> store.read(stored.hash())
                        .map(buffer -> {
                            int count = buffer.readableByteCount();
                            DataBufferUtils.release(buffer);
                            return (long) count;
                        })
                        .reduce(0L, Long::sum))
                .blockOptional(Duration.ofSeconds(60))
                .orElse(0L);
        System.out.println("kept and read " + read);
    }

    private static byte[] filled(byte value) {
        byte[] chunk = new byte[CHUNK];
        java.util.Arrays.fill(chunk, value);
        return chunk;
    }
}
