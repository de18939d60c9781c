package org.krugozor.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.krugozor.platform.problem.Refused;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class SentFileTest {

    @Test
    void foldersOfTheSenderAreNoneOfOurs() {
        assertThat(SentFile.safeName("C:\\Users\\Aigul\\Мақала.docx")).isEqualTo("Мақала.docx");
        assertThat(SentFile.safeName("../../etc/passwd")).isEqualTo("passwd");
    }

    @Test
    void whatWouldBreakAHeaderOrAListGoes() {
        assertThat(SentFile.safeName("a\r\nb\"\u202Efdp.exe")).isEqualTo("abfdp.exe");
    }

    @Test
    void aFileAlwaysHasAName() {
        assertThat(SentFile.safeName("")).isEqualTo("file");
        assertThat(SentFile.safeName("folder/..")).isEqualTo("file");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(SentFile.safeName("x".repeat(500) + ".docx")).hasSize(200).endsWith("x.docx");
    }

    @Test
    void aRequestWithoutAFileIsRefused() {
        var refused = catchThrowableOfType(
                Refused.class, () -> Multipart.file(Flux.empty(), Mono::just).block(Duration.ofSeconds(5)));

        assertThat(refused.failure().status()).isEqualTo(422);
        assertThat(refused.failure().errors().get(0).pointer()).isEqualTo("/file");
    }
}
