package org.krugozor.submission.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kk | Мақалада жергілікті билікке сенім қалай қалыптасатыны талданады
        kk | Саяси процестер және электоралдық мінез-құлық: концептуалды талдау
        ru | В статье показано, как складывается доверие к местной власти
        ru | Особенности политической культуры и её изучение в Қазақстане
        en | The article shows how trust in local power is formed
        tr | Bu makale Türk dünyasında ortak terimlerin nasıl oluştuğunu gösteriyor ve bir öneri sunuyor
        ar | تحلل المقالة العلاقات بين السلطة والمجتمع
        """)
    void tellsTheLanguageOfASentence(String language, String text) {
        assertThat(Script.language(text)).contains(language);
    }

    @Test
    void keepsSilentWhenLettersAndWordsDoNotSettleIt() {
        assertThat(Script.language("Геополитика")).isEmpty();
        assertThat(Script.language("Kazakhstan")).isEmpty();
        assertThat(Script.language("2019")).isEmpty();
        assertThat(Script.contradicts("Геополитика", "kk")).isFalse();
        assertThat(Script.contradicts("Геополитика", "ru")).isFalse();
    }

    @Test
    void lettersOfAnotherAlphabetContradictEvenInOneWord() {
        assertThat(Script.contradicts("Геополитика", "en")).isTrue();
        assertThat(Script.contradicts("Geopolitics", "ru")).isTrue();
        assertThat(Script.contradicts("Geopolitics", "ar")).isTrue();
    }

    @Test
    void findsWordsOfTwoAlphabets() {
        // the first letter of the second word is Latin
        assertThat(MixedScript.words("Политика cвязи и Kazakhstan", 5)).containsExactly("cвязи");
    }
}
