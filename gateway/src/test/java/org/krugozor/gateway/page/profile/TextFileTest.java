package org.krugozor.gateway.page.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileTest {

    @TempDir
    Path folder;

    private static final String KAZAKH = "email;тегі\nә@x.example;Әбілқасымова Ұлжан\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aMarkTellsTheEncodingAndIsNoPartOfTheText(String encoding) throws IOException {
        var marked = ("\uFEFF" + KAZAKH).getBytes(Charset.forName(encoding));

        assertThat(text(marked)).isEqualTo(KAZAKH);
    }

    @Test
    void withoutAMarkItIsUtf8() throws IOException {
        assertThat(text(KAZAKH.getBytes(StandardCharsets.UTF_8))).isEqualTo(KAZAKH);
    }

    @Test
    void whatIsNoUtf8IsReadAsOlderProgramsWriteRussian() throws IOException {
        var russian = "Сериков;Ерлан;№ 3";

        assertThat(text(russian.getBytes(Charset.forName("windows-1251")))).isEqualTo(russian);
    }

    @Test
    void anEmptyFileIsAnEmptyText() throws IOException {
        assertThat(text(new byte[0])).isEmpty();
    }

    @Test
    void theOneLetterThatIsNoUtf8MayBeTheLastOfALongText() throws IOException {
        var russian = "Alpha;Beta\n".repeat(40_000) + "Ё";

        assertThat(text(russian.getBytes(Charset.forName("windows-1251")))).isEqualTo(russian);
    }

    @Test
    void whetherAnythingIsInItIsKnown() throws IOException {
        var file = Files.write(folder.resolve("blank"), " \r\n\t\n".getBytes(StandardCharsets.UTF_8));

        assertThat(TextFile.recode(file, folder.resolve("there")).blank()).isTrue();
    }

    private String text(byte[] bytes) throws IOException {
        var there = TextFile.recode(Files.write(folder.resolve("raw"), bytes), folder.resolve("there"));
        assertThat(there.blank()).isEqualTo(bytes.length == 0);
        return Files.readString(there.path());
    }
}
