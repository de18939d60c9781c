package org.krugozor.gateway.page.office;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.page.form.FormView;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Somebody who might become a reviewer, as far as the office knows them: carried in the address of the form that adds
 * one, so that nothing known is typed again.
 */
record Recruited(String name, String email, String institution, List<String> fields) {

    private static final Pattern NAMED = Pattern.compile("^(.*?)(?:\\s*<([^<>]*)>)?$");
    private static final Pattern KAZAKH = Pattern.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final int LONGEST = 300;
    private static final int MOST_FIELDS = 4;

    static Recruited of(
            @Nullable String name,
            @Nullable String email,
            @Nullable String institution,
            @Nullable List<String> fields) {
        return new Recruited(
                known(name),
                known(email),
                known(institution),
                fields == null
                        ? List.of()
                        : fields.stream()
                                .limit(MOST_FIELDS)
                                .map(Recruited::known)
                                .toList());
    }

    /** A line as somebody who declined wrote it: a name, and an address in angle brackets where they gave one. */
    static Recruited named(String line) {
        var parts = NAMED.matcher(line.strip());
        return parts.matches() ? of(parts.group(1), parts.group(2), null, null) : of(line, null, null, null);
    }

    /** What the form's address says. */
    static Recruited sent(MultiValueMap<String, String> query) {
        return of(query.getFirst("name"), query.getFirst("email"), query.getFirst("institution"), query.get("field"));
    }

    private static String known(@Nullable String text) {
        var known = text == null ? "" : text.strip();
        return known.length() > LONGEST ? known.substring(0, LONGEST) : known;
    }

    /** The query of the form's address. */
    public String query() {
        var query = UriComponentsBuilder.newInstance();
        var values = new java.util.ArrayList<Object>();
        put(query, values, "name", name);
        put(query, values, "email", email);
        put(query, values, "institution", institution);
        fields.forEach(field -> put(query, values, "field", field));
        return values.isEmpty()
                ? ""
                : query.encode().buildAndExpand(values.toArray()).toUriString();
    }

    private static void put(UriComponentsBuilder query, List<Object> values, String name, String value) {
        if (!value.isEmpty()) {
            query.queryParam(name, "{v}");
            values.add(value);
        }
    }

    /** The form filled with what is known; the level of a field is for the office to say. */
    FormView form(String page) {
        var form = JsonNodeFactory.instance.objectNode();
        if (!name.isEmpty()) {
            var words = name.split("\\s+", 2);
            boolean initialsFirst = words.length == 2 && words[0].endsWith(".");
            var who = form.putObject("names").putObject(script());
            who.put("surname", words.length == 1 ? name : initialsFirst ? words[1] : words[0]);
            if (words.length == 2) {
                who.put("given", initialsFirst ? words[0] : words[1]);
            }
        }
        if (!email.isEmpty()) {
            form.put("email", email.toLowerCase(Locale.ROOT));
        }
        if (!institution.isEmpty()) {
            form.putArray("affiliations").addObject().putObject("institution").put(page, institution);
        }
        if (!fields.isEmpty()) {
            var expertise = form.putArray("expertise");
            fields.forEach(field -> expertise.addObject().put("field", field));
        }
        return FormView.of(form, null);
    }

    private String script() {
        return KAZAKH.matcher(name).find() ? "kk" : CYRILLIC.matcher(name).find() ? "ru" : "latin";
    }
}
