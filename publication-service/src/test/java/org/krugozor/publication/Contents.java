package org.krugozor.publication;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.krugozor.publication.article.model.Dates;
import org.krugozor.publication.manuscript.Affiliation;
import org.krugozor.publication.manuscript.Content;
import org.krugozor.publication.manuscript.Contributor;
import org.krugozor.publication.manuscript.Field;
import org.krugozor.publication.manuscript.ItemType;
import org.krugozor.publication.manuscript.LanguageMetadata;
import org.krugozor.publication.manuscript.Metadata;
import org.krugozor.publication.manuscript.Names;
import org.krugozor.publication.manuscript.PersonName;
import org.krugozor.publication.manuscript.Reference;
import org.krugozor.publication.manuscript.Section;
import org.krugozor.publication.manuscript.Text;

/** Manuscripts for tests; everybody and everything in them is invented. */
public final class Contents {

    public static final Instant SUBMITTED = Instant.parse("2026-03-02T06:41:09Z");
    public static final UUID AUTHOR = UUID.fromString("019a8c3e-0021-7a41-9d02-5b7c1e400021");

    private static final java.util.concurrent.atomic.AtomicInteger NUMBER =
            new java.util.concurrent.atomic.AtomicInteger(10_000);

    private Contents() {}

    public static Content of(ItemType type, String language, Section section) {
        var id = UUID.randomUUID();
        return new Content(
                id,
                "2026-" + NUMBER.incrementAndGet(),
                UUID.fromString("019a8c3e-0001-7a41-9d02-5b7c1e400001"),
                1,
                "political-psychology",
                type,
                language,
                section,
                new Content.Version(UUID.randomUUID(), 1, "SUBMISSION", SUBMITTED),
                metadata(language),
                List.of(author(), coAuthor()),
                List.of(new Field("11.15", "THEORY", .5), new Field("15", "THEORY", .3), new Field("04", "METHOD", .2)),
                new Content.Declarations("Без внешнего финансирования", "Не заявлены", null, null),
                references(),
                List.of(),
                AUTHOR,
                SUBMITTED);
    }

    public static Content research() {
        return of(ItemType.RESEARCH_ARTICLE, "ru", Section.POLITICAL_SCIENCE);
    }

    public static Content column() {
        return of(ItemType.EDITORS_COLUMN, "kk", null);
    }

    public static Dates dates() {
        return new Dates(
                SUBMITTED, List.of(Instant.parse("2026-04-14T05:20:31Z")), Instant.parse("2026-04-18T04:05:10Z"), null);
    }

    public static Metadata metadata(String own) {
        var languages = new LinkedHashMap<String, LanguageMetadata>();
        languages.put(
                "kk",
                new LanguageMetadata(
                        "Медиация билік пен қоғам арасындағы байланыс арнасы ретінде: үш өңірдің тәжірибесі",
                        "Мақалада жергілікті өкілді органдар жанында медиаторлар кеңестері жұмыс істейтін үш өңір "
                                + "салыстырылады. Автор медиацияның қандай жағдайда билік пен қоғам арасындағы кері "
                                + "байланыс арнасына айналатынын, ал қандай жағдайда тек нысан болып қалатынын көрсетеді.",
                        List.of(
                                "медиация",
                                "саяси коммуникация",
                                "сенім",
                                "жергілікті өзін-өзі басқару",
                                "Қазақстан")));
        languages.put(
                "ru",
                new LanguageMetadata(
                        "Медиация как канал связи власти и общества: опыт трёх регионов",
                        "В статье сопоставлены три региона, в которых советы медиаторов действуют при местных "
                                + "представительных органах. Показано, при каких условиях медиация становится каналом "
                                + "обратной связи между властью и обществом, а при каких остаётся формой.",
                        List.of("медиация", "политическая коммуникация", "доверие", "самоуправление", "Казахстан")));
        languages.put(
                "en",
                new LanguageMetadata(
                        "Mediation as a channel between power and society: three regions",
                        "The article compares three regions in which councils of mediators work beside local "
                                + "representative bodies. It shows when mediation becomes a channel of feedback between "
                                + "power and society and when it remains a form.",
                        List.of("mediation", "political communication", "trust", "self-government", "Kazakhstan")));
        if ("tr".equals(own)) {
            languages.put(
                    "tr",
                    new LanguageMetadata(
                            "İktidar ile toplum arasında bir iletişim kanalı olarak arabuluculuk",
                            "Makalede arabuluculuk kurullarının çalıştığı üç bölge karşılaştırılmaktadır.",
                            List.of("arabuluculuk", "siyasal iletişim", "güven", "öz yönetim", "Kazakistan")));
        }
        if ("ar".equals(own)) {
            languages.put(
                    "ar",
                    new LanguageMetadata(
                            "الوساطة قناة بين السلطة والمجتمع: تجربة ثلاث مناطق",
                            "تقارن المقالة بين ثلاث مناطق تعمل فيها مجالس الوسطاء إلى جانب الهيئات المحلية.",
                            List.of("الوساطة", "التواصل السياسي", "الثقة", "الإدارة الذاتية", "كازاخستان")));
        }
        return new Metadata(languages);
    }

    private static Contributor author() {
        return new Contributor(
                AUTHOR,
                new Names(
                        new PersonName("Сәрсенова", "Айгерім", "Болатқызы"),
                        new PersonName("Сарсенова", "Айгерим", "Болатовна"),
                        new PersonName("Sarsenova", "Aigerim", null)),
                "a.sarsenova@arka.example",
                "0009-0099-0000-0012",
                Text.of("саяси ғылымдар кандидаты", "кандидат политических наук", "Candidate of Political Sciences"),
                Text.of("доцент", "доцент", "Associate Professor"),
                null,
                new Affiliation(
                        Text.of("Саясаттану кафедрасы", "Кафедра политологии", "Department of Political Science"),
                        Text.of("Арқа өңірлік университеті", "Аркинский региональный университет", "Arka University"),
                        Text.of("Көкше", "Кокше", "Kokshe"),
                        Text.of("Қазақстан", "Казахстан", "Kazakhstan")),
                true,
                List.of());
    }

    private static Contributor coAuthor() {
        return new Contributor(
                null,
                new Names(null, null, new PersonName("Weber", "Clara", null)),
                "c.weber@nordfeld.example",
                null,
                new Text(Map.of("en", "PhD")),
                null,
                null,
                new Affiliation(
                        null,
                        new Text(Map.of("en", "Nordfeld University")),
                        new Text(Map.of("en", "Nordfeld")),
                        new Text(Map.of("en", "Germany"))),
                false,
                List.of());
    }

    private static List<Reference> references() {
        return List.of(
                new Reference(
                        "Ахметова Д. К. Доверие и посредничество в местной политике. Алматы, 2021. 214 с.",
                        "ru",
                        "Akhmetova D. K. Doverie i posrednichestvo v mestnoj politike. Almaty, 2021. 214 p.",
                        "Trust and mediation in local politics"),
                new Reference(
                        "Әлімова Ғ. Ө. Қоғам мен билік: сенім тетіктері. Астана, 2020. 180 б.",
                        "kk",
                        "Älımova Ğ. Ö. Qoğam men bilık: senım tetıkterı. Astana, 2020. 180 b.",
                        "Society and power: mechanisms of trust"),
                new Reference(
                        "Weber C. (2023) Councils of mediators and the psychology of trust. Journal of Invented Studies, 4(2), 17-39.",
                        "en",
                        null,
                        null));
    }
}
