package org.krugozor.publication.article.adapter.persistence;

import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.manuscript.Content;
import org.krugozor.publication.manuscript.PersonName;

/** What the search box looks through: number, titles and authors in every script, in lower case. */
final class SearchText {

    private SearchText() {}

    static String of(Content content) {
        var text = new StringJoiner(" ").add(content.number());
        content.metadata().languages().values().forEach(metadata -> {
            if (metadata.title() != null) {
                text.add(metadata.title());
            }
        });
        content.contributors().forEach(contributor -> {
            var names = contributor.names();
            add(names.kk(), text);
            add(names.ru(), text);
            add(names.latin(), text);
        });
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static void add(@Nullable PersonName name, StringJoiner text) {
        if (name != null) {
            text.add(name.full());
        }
    }
}
