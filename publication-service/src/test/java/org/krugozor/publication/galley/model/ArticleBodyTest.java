package org.krugozor.publication.galley.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krugozor.publication.Contents;

class ArticleBodyTest {

    @ParameterizedTest
    @CsvSource({
        "Кіріспе, Пайдаланылған әдебиеттер",
        "Введение, Список использованных источников",
        "1. Введение, Литература",
        "Introduction, References",
        "Giriş, Kaynakça",
        "مقدمة, المراجع"
    })
    void theTextStandsBetweenIntroductionAndListOfWorks(String introduction, String references) {
        var whole = new ArrayList<>(List.of(
                new TextBlock(1, "Заглавие"), new TextBlock(0, "Автор"), new TextBlock(0, "Аннотация. Текст.")));
        whole.add(new TextBlock(1, introduction));
        whole.add(new TextBlock(0, "Первый абзац."));
        whole.add(new TextBlock(0, "Второй абзац."));
        whole.add(new TextBlock(0, references));
        whole.add(new TextBlock(0, "1. Работа."));
        assertThat(ArticleBody.of(whole, Contents.research()))
                .extracting(TextBlock::text)
                .containsExactly(introduction, "Первый абзац.", "Второй абзац.");
    }

    @Test
    void withTwoListsOfWorksTheTextEndsBeforeTheFirst() {
        var whole = List.of(
                new TextBlock(1, "Введение"),
                new TextBlock(0, "Абзац."),
                new TextBlock(0, "Ещё абзац."),
                new TextBlock(1, "Список литературы"),
                new TextBlock(0, "1. Работа."),
                new TextBlock(1, "References"),
                new TextBlock(0, "1. Rabota."));
        assertThat(ArticleBody.of(whole, Contents.research())).hasSize(3);
    }

    @Test
    void aSentenceThatSpeaksOfLiteratureEndsNothing() {
        var whole = List.of(
                new TextBlock(1, "Введение"),
                new TextBlock(0, "Литература по этому вопросу обширна и противоречива, как показано многими."),
                new TextBlock(0, "Вывод."));
        assertThat(ArticleBody.of(whole, Contents.research())).hasSize(3);
    }

    @Test
    void withoutAnIntroductionWhatIsPrintedFromMetadataIsLeftOut() {
        var content = Contents.research();
        var own = content.metadata().get("ru");
        var whole = List.of(
                new TextBlock(1, String.valueOf(own.title())),
                new TextBlock(0, "А.Б. Сарсенова, Аркинский региональный университет"),
                new TextBlock(0, "Аннотация. " + own.summary()),
                new TextBlock(0, "Первый настоящий абзац текста колонки, который кончается точкой."),
                new TextBlock(0, "Короткая строка"));
        assertThat(ArticleBody.of(whole, content))
                .extracting(TextBlock::text)
                .containsExactly("Первый настоящий абзац текста колонки, который кончается точкой.", "Короткая строка");
    }
}
