package org.krugozor.gateway.page.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileTest {

    private static final String KAZAKH = "email;тегі\nә@x.example;Әбілқасымова Ұлжан\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aMarkTellsTheEncodingAndIsNoPartOfTheText(String encoding) {
        var marked = ("\uFEFF" + KAZAKH).getBytes(Charset.forName(encoding));

        assertThat(TextFile.text(marked)).isEqualTo(KAZAKH);
    }

    @Test
    void withoutAMarkItIsUtf8() {
        assertThat(TextFile.text(KAZAKH.getBytes(StandardCharsets.UTF_8))).isEqualTo(KAZAKH);
    }

    @Test
    void whatIsNoUtf8IsReadAsOlderProgramsWriteRussian() {
        var russian = "Сериков;Ерлан;№ 3";

        assertThat(TextFile.text(russian.getBytes(Charset.forName("windows-1251"))))
                .isEqualTo(russian);
    }

    @Test
    void anEmptyFileIsAnEmptyText() {
        assertThat(TextFile.text(new byte[0])).isEmpty();
    }
}
