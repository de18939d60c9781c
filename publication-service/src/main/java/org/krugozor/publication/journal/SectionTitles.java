package org.krugozor.publication.journal;

import org.krugozor.publication.manuscript.Section;
import org.krugozor.publication.manuscript.Text;

/** How sections and classifier are called where the journal's record does not say. */
final class SectionTitles {

    static final Text CLASSIFIER = Text.of("ХҒТАР", "МРНТИ", "IRSTI");

    private SectionTitles() {}

    static Text of(Section section) {
        return switch (section) {
            case POLITICAL_SCIENCE -> Text.of("Саясаттану", "Политология", "Political science");
            case REGIONAL_STUDIES -> Text.of("Аймақтану", "Регионоведение", "Regional studies");
            case ORIENTAL_STUDIES -> Text.of("Шығыстану", "Востоковедение", "Oriental studies");
            case TURKOLOGY -> Text.of("Түркітану", "Тюркология", "Turkology");
        };
    }
}
