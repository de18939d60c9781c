package org.krugozor.gateway.page.production;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The order of an issue's articles as its form asks for it: by typed places, or by one step up or down. */
final class NewOrder {

    private NewOrder() {}

    /** One row of the form. */
    private record Row(String manuscriptId, String section, double place) {}

    /** The lines of the order as the service takes them. */
    static List<Map<String, @Nullable Object>> of(MultiValueMap<String, String> form) {
        var ids = form.getOrDefault("id", List.of());
        var sections = form.getOrDefault("section", List.of());
        var places = form.getOrDefault("place", List.of());
        var rows = new ArrayList<Row>();
        for (int i = 0; i < ids.size(); i++) {
            rows.add(new Row(ids.get(i), at(sections, i), place(at(places, i), i + 1)));
        }
        var up = form.getFirst("up");
        var down = form.getFirst("down");
        if (up != null) {
            step(rows, up, -1);
        } else if (down != null) {
            step(rows, down, 1);
        } else {
            rows.sort(Comparator.comparingDouble(Row::place));
        }
        var order = new ArrayList<Map<String, @Nullable Object>>();
        for (var row : rows) {
            var line = new LinkedHashMap<String, @Nullable Object>();
            line.put("manuscriptId", row.manuscriptId());
            line.put("section", row.section().isEmpty() ? null : row.section());
            order.add(line);
        }
        return order;
    }

    /** Changes places with the neighbour in the same section; the first and the last stay where they are. */
    private static void step(List<Row> rows, String id, int direction) {
        int at = 0;
        while (at < rows.size() && !rows.get(at).manuscriptId().equals(id)) {
            at++;
        }
        if (at == rows.size()) {
            return;
        }
        var section = rows.get(at).section();
        for (int to = at + direction; to >= 0 && to < rows.size(); to += direction) {
            if (rows.get(to).section().equals(section)) {
                Collections.swap(rows, at, to);
                return;
            }
        }
    }

    private static String at(List<String> values, int index) {
        return index < values.size() ? values.get(index).strip() : "";
    }

    /** What is no number stays where it was. */
    private static double place(String typed, int otherwise) {
        try {
            return Double.parseDouble(typed.replace(',', '.'));
        } catch (NumberFormatException notOne) {
            return otherwise;
        }
    }
}
