package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.conflict.Conflict;
import org.krugozor.review.support.Mailbox;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Walks every endpoint there is, of every method, and looks for what is kept of conflicts: kinds, sources, reasons. */
@RunningOffice
class NoReviewerReadsOfConflictsTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final String LINK = "/api/review/invitations/{";

    @Autowired
    WebTestClient client;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    Office office;
    Office.Manuscript manuscript;
    Office.Reviewer reviewer;
    String mark;

    @BeforeEach
    void aPanelWithConflictsAround() {
        office = new Office(client);
        mark = "told-" + UUID.randomUUID();
        reviewer = office.expert("Unaware");
        var beside = office.expert("Beside");
        manuscript = office.submitted().inReview().invited(reviewer, beside);
        declare(office.expert("Apart"), "ADVISER");
        declare(beside, "SAME_DEPARTMENT");
    }

    private void declare(Office.Reviewer whose, String type) {
        var body = Map.of("reviewerId", whose.id(), "type", type, "reason", mark);
        office.post(manuscript.path() + "/conflicts", Office.EDITOR, -1, body).is(201);
    }

    @Test
    void neitherByTheLinkNorByTheAccountNorByMail() {
        var token = office.token(reviewer);
        var account = new Staff(UUID.randomUUID().toString(), "", reviewer.email(), "author");

        assertThat(office.get("/api/review/invitations/" + token, null).is(200).text())
                .contains("metadata");
        assertThat(walk(account, token)).isEmpty();
        Mailbox.of(reviewer.email()).forEach(mail -> assertThat(mail.subject() + mail.text() + mail.raw())
                .doesNotContain(mark));
    }

    @Test
    void theSameWalkFindsThemWhereTheyMayBeRead() {
        assertThat(walk(Office.CHIEF, "A".repeat(43)))
                .contains(
                        "GET /api/review/cases/{id}/candidates tells " + mark,
                        "GET /api/review/cases/{id}/candidates/{reviewerId}/why-not tells \"code\":\"adviser\"",
                        "GET /api/review/cases/{id}/candidates tells \"source\":\"editor\"",
                        "GET /api/review/cases/{id}/candidates tells \"severity\"");
    }

    /** What was found where. */
    private Set<String> walk(Staff who, String token) {
        var ids = knownIds();
        var telling = telling();
        var found = new LinkedHashSet<String>();
        // those that change nothing first: an act may end what there is to see
        endpoints()
                .sorted(Comparator.comparing(one -> one.method() != HttpMethod.GET))
                .forEach(endpoint -> addresses(endpoint.pattern(), ids, token).forEach(address -> {
                    var as = endpoint.pattern().startsWith(LINK) ? null : who;
                    var answer = ask(endpoint.method(), address, as);
                    telling.stream()
                            .filter(answer::contains)
                            .map(word -> endpoint.method() + " " + endpoint.pattern() + " tells " + word)
                            .forEach(found::add);
                }));
        return found;
    }

    private String ask(HttpMethod method, String address, @Nullable Staff who) {
        var answer = office.exchange(method, address, who, -1, method == HttpMethod.GET ? null : "{}");
        assertThat(answer.status()).as(method + " " + address).isLessThan(500);
        return answer.text();
    }

    private List<String> telling() {
        return Stream.of(
                        Stream.of(mark, "\"severity\"", "\"overridable\"", "\"conflicts\""),
                        Stream.of(Conflict.Type.values()).map(type -> "\"code\":\"" + code(type) + "\""),
                        Stream.of(Conflict.Source.values()).map(source -> "\"source\":\"" + code(source) + "\""))
                .flatMap(words -> words)
                .toList();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record Endpoint(HttpMethod method, String pattern) {}

    private Stream<Endpoint> endpoints() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getPackageName().startsWith("org.krugozor.review"))
                .flatMap(one -> one.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method -> one.getKey().getPatternsCondition().getPatterns().stream()
                                .map(pattern ->
                                        new Endpoint(HttpMethod.valueOf(method.name()), pattern.getPatternString()))));
    }

    /** Of the manuscript all that anybody knows of: what an insider could whisper to somebody outside. */
    private List<String> knownIds() {
        var ids = new LinkedHashSet<String>();
        ids.add(manuscript.id);
        ids.add(reviewer.id());
        ids.add(manuscript.seat(reviewer).get("seatId").asString());
        ID.matcher(manuscript.see(Office.CHIEF).text()).results().limit(30).forEach(id -> ids.add(id.group()));
        return List.copyOf(ids);
    }

    private List<String> addresses(String pattern, List<String> ids, String token) {
        long variables = VARIABLE.matcher(pattern).results().count();
        if (variables == 0) {
            return List.of(pattern);
        }
        if (pattern.startsWith(LINK)) {
            var own = VARIABLE.matcher(pattern).replaceFirst(token);
            return variables == 1
                    ? List.of(own)
                    : ids.stream()
                            .map(id -> VARIABLE.matcher(own).replaceAll(id))
                            .toList();
        }
        var all = new ArrayList<String>();
        for (var id : ids) {
            all.add(
                    variables == 1
                            ? VARIABLE.matcher(pattern).replaceAll(id)
                            : VARIABLE.matcher(VARIABLE.matcher(pattern).replaceFirst(manuscript.id))
                                    .replaceAll(id));
        }
        return all;
    }
}
