package org.krugozor.gateway.page.act;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The address of a list with its filters, from which those of the next page, the first page and other views are made. */
public record ListAddress(
        String path, Map<String, String> filters, @Nullable String from) {

    /** A list at this path; filters that are empty are left out. */
    public static ListAddress of(String path, @Nullable String from, String... filters) {
        var kept = new LinkedHashMap<String, String>();
        for (int i = 0; i + 1 < filters.length; i += 2) {
            if (!filters[i + 1].isEmpty()) {
                kept.put(filters[i], filters[i + 1]);
            }
        }
        return new ListAddress(path, kept, from);
    }

    /** The page that begins after this cursor. */
    public String after(String cursor) {
        return with("from", cursor);
    }

    /** The list from its beginning. */
    public String first() {
        return address(filters);
    }

    /** The list from its beginning with another value of a filter. */
    public String with(String name, String value) {
        var changed = new LinkedHashMap<>(filters);
        changed.put(name, value);
        return address(changed);
    }

    private String address(Map<String, String> values) {
        var query = new StringBuilder();
        values.forEach((name, value) -> {
            if (!value.isEmpty()) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(UriUtils.encode(value, StandardCharsets.UTF_8));
            }
        });
        return path + query;
    }
}
