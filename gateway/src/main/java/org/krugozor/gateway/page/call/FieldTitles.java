package org.krugozor.gateway.page.call;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.krugozor.gateway.language.Language;
import org.krugozor.gateway.page.LocalText;

/** What the codes of fields are called in the page's language; a code nobody named stays a code. */
public record FieldTitles(List<CallView.Field> fields, Map<String, LocalText> byCode, Language language) {

    static FieldTitles of(List<CallView.Field> fields, Language language) {
        return new FieldTitles(
                fields,
                fields.stream()
                        .collect(Collectors.toMap(CallView.Field::code, CallView.Field::titles, (one, other) -> one)),
                language);
    }

    /** The whole title; empty where there is none. */
    public String whole(String code) {
        var titles = byCode.get(code);
        return titles == null ? "" : titles.in(language);
    }

    /** The title up to its first full stop: "History. Historical sciences" is history; the code where there is none. */
    public String brief(String code) {
        String whole = whole(code);
        int stop = whole.indexOf(". ");
        return whole.isEmpty() ? code : stop < 0 ? whole : whole.substring(0, stop);
    }

    /** Code and title in one line, as a form's list offers them. */
    public String labelled(String code) {
        return byCode.containsKey(code) ? code + " " + whole(code) : code;
    }

    /** Whether the code has a title. */
    public boolean knows(String code) {
        return byCode.containsKey(code);
    }
}
