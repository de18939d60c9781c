package org.krugozor.gateway.page.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A panel being put together. All of it travels in the address, so that the page works without script, goes back and
 * forth, and can be passed on.
 *
 * @param version of the case
 * @param seat not empty when one more reviewer is sought for a round under way
 * @param seats of the panel, those asked already included; empty for the journal's number
 * @param picks chosen
 * @param locks chosen, and to stay in whatever else is suggested
 * @param out not to be suggested
 * @param q what the list is searched for
 * @param near at least so near the texts of those listed must be, 1 to 1000; empty for all
 */
record PanelChoice(
        String version,
        String seat,
        String seats,
        Set<String> picks,
        Set<String> locks,
        Set<String> out,
        String q,
        String near) {

    static final int MOST_PICKS = 5;
    private static final int MOST_OUT = 100;

    static PanelChoice of(MultiValueMap<String, String> sent) {
        var picks = ids(sent.get("pick"), MOST_PICKS);
        var locks = ids(sent.get("lock"), MOST_PICKS);
        locks.retainAll(picks);
        var out = ids(sent.get("out"), MOST_OUT);
        out.removeAll(picks);
        var version = text(sent, "v").isEmpty() ? text(sent, "version") : text(sent, "v");
        var seats = text(sent, "seats");
        return new PanelChoice(
                version,
                text(sent, "seat"),
                seats.matches("[1-5]") ? seats : "",
                picks,
                locks,
                out,
                text(sent, "q"),
                near(text(sent, "near")));
    }

    private static String near(String text) {
        return text.matches("[1-9]\\d{0,2}") ? text : "";
    }

    static String text(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static Set<String> ids(@Nullable List<String> sent, int most) {
        var set = new LinkedHashSet<String>();
        if (sent != null) {
            sent.stream().filter(id -> id.matches("[0-9a-f-]{36}")).limit(most).forEach(set::add);
        }
        return set;
    }

    /** Whether nobody more can be chosen. */
    public boolean isFull(long seated) {
        return picks.size() >= (seat.isEmpty() ? MOST_PICKS - seated : 1);
    }

    public boolean locks(String reviewer) {
        return locks.contains(reviewer);
    }

    public String adding(String reviewer) {
        return with(plus(picks, reviewer), locks, minus(out, reviewer)).query();
    }

    public String without(String reviewer) {
        return with(minus(picks, reviewer), minus(locks, reviewer), out).query();
    }

    public String exchanging(String reviewer, String other) {
        var changed = new LinkedHashSet<String>();
        picks.forEach(pick -> changed.add(pick.equals(reviewer) ? other : pick));
        return with(changed, minus(locks, reviewer), minus(out, other)).query();
    }

    public String locking(String reviewer) {
        return with(picks, plus(locks, reviewer), out).query();
    }

    public String unlocking(String reviewer) {
        return with(picks, minus(locks, reviewer), out).query();
    }

    public String leavingOut(String reviewer) {
        return with(minus(picks, reviewer), minus(locks, reviewer), plus(out, reviewer))
                .query();
    }

    public String lettingIn(String reviewer) {
        return with(picks, locks, minus(out, reviewer)).query();
    }

    /** The same choice on a newer version of the case. */
    public PanelChoice on(String newer) {
        return new PanelChoice(newer, seat, seats, picks, locks, out, q, near);
    }

    /** Those suggested are chosen; of them one alone where one more reviewer is sought. */
    PanelChoice choosing(Set<String> suggested) {
        var chosen = new LinkedHashSet<String>();
        suggested.stream().limit(seat.isEmpty() ? MOST_PICKS : 1).forEach(chosen::add);
        return with(chosen, locks, out);
    }

    /** The same, with the list from another place on. */
    public String from(String cursor) {
        return query(Map.of("from", cursor));
    }

    public String why(String reviewer) {
        return query(Map.of("reviewer", reviewer));
    }

    public String query() {
        return query(Map.of());
    }

    private String query(Map<String, String> more) {
        var query = UriComponentsBuilder.newInstance();
        var values = new ArrayList<Object>();
        var all = new LinkedHashMap<String, String>();
        all.put("v", version);
        all.put("seat", seat);
        all.put("seats", seats);
        all.put("q", q);
        all.put("near", near);
        all.putAll(more);
        all.forEach((name, value) -> {
            if (!value.isEmpty() || name.equals("v")) {
                query.queryParam(name, "{v}");
                values.add(value);
            }
        });
        Map.of("pick", picks, "lock", locks, "out", out).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(list -> list.getValue().forEach(id -> query.queryParam(list.getKey(), id)));
        return query.encode().buildAndExpand(values.toArray()).toUriString();
    }

    private PanelChoice with(Set<String> chosen, Set<String> locked, Set<String> outside) {
        var kept = new LinkedHashSet<>(locked);
        kept.retainAll(chosen);
        return new PanelChoice(version, seat, seats, chosen, kept, outside, q, near);
    }

    /** What a suggestion is asked for: chosen by hand and locked stays, whatever stands against it. */
    Map<String, Object> wanted() {
        var body = new LinkedHashMap<String, Object>();
        if (!seats.isEmpty()) {
            body.put("seats", Integer.valueOf(seats));
        }
        body.put("locked", new TreeSet<>(locks));
        body.put("overridden", new TreeSet<>(locks));
        body.put("excluded", new TreeSet<>(out));
        return body;
    }

    private static Set<String> plus(Set<String> some, String one) {
        var more = new LinkedHashSet<>(some);
        more.add(one);
        return more;
    }

    private static Set<String> minus(Set<String> some, String one) {
        var fewer = new LinkedHashSet<>(some);
        fewer.remove(one);
        return fewer;
    }
}
