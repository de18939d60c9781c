package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Endpoint by role: what is not meant for a caller is refused before anything else is looked at. */
@RunningOffice
class AccessTest {

    private static final Map<String, Staff> ROLES = Map.of(
            "author", Office.AUTHOR,
            "editor", Office.EDITOR,
            "chief", Office.CHIEF,
            "secretary", Office.SECRETARY,
            "administrator", Office.ADMINISTRATOR);

    private static final String STAFF = "editor chief secretary";
    private static final String ANYBODY = STAFF + " administrator author";

    /** Opened by whoever holds the link, with no token at all. */
    private static final String LINK = "/api/review/invitations/{";

    @Autowired
    WebTestClient client;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    private record Endpoint(HttpMethod method, String path, String roles) {}

    private static List<Endpoint> endpoints(String caseId) {
        var file = "/api/review/cases/" + caseId;
        var any = UUID.randomUUID();
        var own = "/api/review/assignments/" + any;
        return List.of(
                new Endpoint(HttpMethod.GET, "/api/review/cases", STAFF),
                new Endpoint(HttpMethod.GET, file, STAFF),
                new Endpoint(HttpMethod.GET, file + "/candidates", STAFF),
                new Endpoint(HttpMethod.GET, file + "/candidates/" + any + "/why-not", STAFF),
                new Endpoint(HttpMethod.POST, file + "/panel/suggestion", STAFF),
                new Endpoint(HttpMethod.GET, file + "/timeline", STAFF),
                new Endpoint(HttpMethod.GET, file + "/correspondence", STAFF),
                new Endpoint(HttpMethod.GET, file + "/files/" + any, STAFF),
                new Endpoint(HttpMethod.GET, file + "/sources/" + any, STAFF),
                new Endpoint(HttpMethod.POST, file + "/sources", STAFF),
                new Endpoint(HttpMethod.PUT, file + "/editor", STAFF),
                new Endpoint(HttpMethod.PUT, file + "/fields", STAFF),
                new Endpoint(HttpMethod.POST, file + "/originality", STAFF),
                new Endpoint(HttpMethod.POST, file + "/decisions", STAFF),
                new Endpoint(HttpMethod.POST, file + "/decisions/" + any + "/reversal", STAFF),
                new Endpoint(HttpMethod.POST, file + "/recommendation", STAFF),
                new Endpoint(HttpMethod.POST, file + "/rounds", STAFF),
                new Endpoint(HttpMethod.POST, file + "/seats", STAFF),
                new Endpoint(HttpMethod.POST, file + "/translation", STAFF),
                new Endpoint(HttpMethod.POST, file + "/seats/" + any + "/answer", STAFF),
                new Endpoint(HttpMethod.POST, file + "/seats/" + any + "/cancellation", STAFF),
                new Endpoint(HttpMethod.POST, file + "/seats/" + any + "/release", STAFF),
                new Endpoint(HttpMethod.POST, file + "/seats/" + any + "/extension", STAFF),
                new Endpoint(HttpMethod.POST, file + "/seats/" + any + "/override", STAFF),
                new Endpoint(HttpMethod.POST, file + "/seats/" + any + "/message", STAFF),
                new Endpoint(HttpMethod.POST, file + "/conflicts", STAFF),
                new Endpoint(HttpMethod.POST, file + "/conflicts/" + any + "/withdrawal", STAFF),
                new Endpoint(HttpMethod.POST, file + "/editors/" + any + "/override", STAFF),
                new Endpoint(HttpMethod.PUT, file + "/seats/" + any + "/review", STAFF),
                new Endpoint(HttpMethod.POST, file + "/correspondence", STAFF),
                new Endpoint(HttpMethod.GET, "/api/review/reviewers", STAFF),
                new Endpoint(HttpMethod.POST, "/api/review/reviewers", STAFF),
                new Endpoint(HttpMethod.GET, "/api/review/reviewers/" + any, STAFF),
                new Endpoint(HttpMethod.PUT, "/api/review/reviewers/" + any, STAFF),
                new Endpoint(HttpMethod.POST, "/api/review/reviewers/" + any + "/publications", STAFF),
                new Endpoint(HttpMethod.POST, "/api/review/reviewers/" + any + "/admission", STAFF),
                new Endpoint(HttpMethod.POST, "/api/review/reviewers/" + any + "/merging", STAFF),
                new Endpoint(HttpMethod.GET, "/api/review/reviewers/" + any + "/history", STAFF),
                new Endpoint(HttpMethod.GET, "/api/review/reviewers/table", STAFF),
                new Endpoint(HttpMethod.POST, "/api/review/reviewers/table", STAFF),
                new Endpoint(HttpMethod.GET, "/api/review/reviewers/untied", STAFF),
                new Endpoint(HttpMethod.POST, "/api/review/reviewers/untied", STAFF),
                new Endpoint(HttpMethod.GET, "/api/review/reviewers/me", ANYBODY),
                new Endpoint(HttpMethod.POST, "/api/review/reviewers/me", ANYBODY),
                new Endpoint(HttpMethod.PUT, "/api/review/reviewers/me", ANYBODY),
                new Endpoint(HttpMethod.POST, "/api/review/reviewers/me/publications", ANYBODY),
                new Endpoint(HttpMethod.PUT, file + "/seats/" + any + "/rating", STAFF),
                new Endpoint(HttpMethod.GET, "/api/review/assignment-plans", "editor chief"),
                new Endpoint(HttpMethod.POST, "/api/review/assignment-plans", "editor chief"),
                new Endpoint(HttpMethod.GET, "/api/review/assignment-plans/" + any, "editor chief"),
                new Endpoint(HttpMethod.DELETE, "/api/review/assignment-plans/" + any, "editor chief"),
                new Endpoint(HttpMethod.PUT, "/api/review/assignment-plans/" + any + "/panels/" + any, "editor chief"),
                new Endpoint(HttpMethod.POST, "/api/review/assignment-plans/" + any + "/application", "editor chief"),
                new Endpoint(HttpMethod.GET, "/api/review/meetings", STAFF),
                new Endpoint(HttpMethod.GET, "/api/review/meetings/agenda", STAFF),
                new Endpoint(HttpMethod.GET, "/api/review/meetings/" + any, STAFF),
                new Endpoint(HttpMethod.POST, "/api/review/meetings", "chief secretary"),
                new Endpoint(HttpMethod.GET, "/api/review/office", STAFF + " administrator"),
                new Endpoint(HttpMethod.PUT, "/api/review/office", "chief administrator"),
                new Endpoint(HttpMethod.GET, "/api/review/mails", "secretary administrator"),
                new Endpoint(HttpMethod.POST, "/api/review/mails/" + any + "/retry", "secretary administrator"),
                new Endpoint(HttpMethod.GET, "/api/review/assignments", ANYBODY),
                new Endpoint(HttpMethod.GET, own, ANYBODY),
                new Endpoint(HttpMethod.GET, own + "/files/" + any, ANYBODY),
                new Endpoint(HttpMethod.POST, own + "/agreement", ANYBODY),
                new Endpoint(HttpMethod.POST, own + "/declination", ANYBODY),
                new Endpoint(HttpMethod.POST, own + "/extension", ANYBODY),
                new Endpoint(HttpMethod.POST, own + "/objection", ANYBODY),
                new Endpoint(HttpMethod.PUT, own + "/review", ANYBODY),
                new Endpoint(HttpMethod.POST, own + "/review/submission", ANYBODY),
                new Endpoint(HttpMethod.POST, own + "/review/files", ANYBODY),
                new Endpoint(HttpMethod.DELETE, own + "/review/files/" + any, ANYBODY),
                new Endpoint(HttpMethod.GET, "/api/review/dead-letters", "administrator"),
                new Endpoint(HttpMethod.GET, "/api/review/dead-letters/" + any, "administrator"),
                new Endpoint(HttpMethod.PUT, "/api/review/dead-letters/" + any, "administrator"),
                new Endpoint(HttpMethod.POST, "/api/review/dead-letters/" + any + "/replay", "administrator"),
                new Endpoint(HttpMethod.POST, "/api/review/dead-letters/" + any + "/skip", "administrator"),
                new Endpoint(HttpMethod.GET, "/internal/renditions/" + any, ""),
                new Endpoint(HttpMethod.GET, "/api/review/nothing-of-the-kind", ""));
    }

    @Test
    void noEndpointIsAddedWithoutItsRolesBeingListedHere() {
        var listed = endpoints(UUID.randomUUID().toString()).stream()
                .map(endpoint -> endpoint.method() + " " + answeredBy(endpoint))
                .toList();

        assertThat(mapped().filter(one -> !one.getValue().getPatternString().startsWith(LINK)))
                .extracting(one -> one.getKey() + " " + one.getValue().getPatternString())
                .isNotEmpty()
                .isSubsetOf(listed);
    }

    /** The pattern that would answer the request: of those that match, the most specific. */
    private String answeredBy(Endpoint endpoint) {
        var path = PathContainer.parsePath(endpoint.path());
        return mapped().filter(one -> one.getKey().equals(endpoint.method().name())
                        && one.getValue().matches(path))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse("nothing");
    }

    /** Every method and pattern of this service's own; what all services share is asked about where it is made. */
    private Stream<Map.Entry<String, PathPattern>> mapped() {
        return own().flatMap(info -> info.getMethodsCondition().getMethods().stream()
                .flatMap(method -> info.getPatternsCondition().getPatterns().stream()
                        .map(pattern -> Map.entry(method.name(), pattern))));
    }

    @Test
    void everyMappingSaysItsMethod() {
        assertThat(own().filter(info -> info.getMethodsCondition().getMethods().isEmpty()))
                .isEmpty();
    }

    private Stream<RequestMappingInfo> own() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getPackageName().startsWith("org.krugozor.review"))
                .map(Map.Entry::getKey);
    }

    @Test
    void eachEndpointIsForItsRolesAlone() {
        var id = office.submitted().id;
        var wrong = new ArrayList<String>();
        for (var endpoint : endpoints(id)) {
            for (var role : ROLES.entrySet()) {
                boolean meant = List.of(endpoint.roles().split(" ")).contains(role.getKey());
                // no body and no version: whoever gets in is told what is missing, never a success that changes
                // anything
                var body = endpoint.method() == HttpMethod.GET ? null : "{}";
                var status = office.exchange(endpoint.method(), endpoint.path(), role.getValue(), -1, body)
                        .status();
                if (meant == (status == 403) || status >= 500) {
                    wrong.add(endpoint + " as " + role.getKey() + " answered " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void withoutATokenNothingIsOpenButTheLinkAndTheDescription() {
        for (var endpoint : endpoints(UUID.randomUUID().toString())) {
            var body = endpoint.method() == HttpMethod.GET ? null : "{}";
            office.exchange(endpoint.method(), endpoint.path(), null, -1, body).isProblem(401, "unauthenticated");
        }
        office.get("/api/review/openapi.json", null).is(200);
    }

    @Test
    void editorOfAnotherSectionFindsNothing() {
        var manuscript = office.submitted();
        manuscript.see(Office.EDITOR).is(200);
        manuscript.see(Office.OTHER_EDITOR).isProblem(404, "not-found");
        office.post(manuscript.path() + "/decisions", Office.OTHER_EDITOR, 0, Map.of("kind", "SEND_TO_REVIEW"))
                .isProblem(404, "not-found");
        office.put(
                        manuscript.path() + "/editor",
                        Office.SECRETARY,
                        0,
                        Map.of("personId", Office.OTHER_EDITOR.personId()))
                .is(200);
        manuscript.see(Office.OTHER_EDITOR).is(200);
    }

    @Test
    void sectionEditorDoesNotDecideWhatIsTheChiefEditors() {
        var manuscript = office.submitted();
        for (var kind : List.of("ACCEPT", "REJECT", "MINOR_REVISIONS", "MAJOR_REVISIONS")) {
            manuscript.post("/decisions", Office.EDITOR, Map.of("kind", kind)).isProblem(403, "forbidden");
            manuscript
                    .post("/decisions", Office.SECRETARY, Map.of("kind", kind))
                    .isProblem(403, "forbidden");
        }
        manuscript
                .post("/decisions", Office.SECRETARY, Map.of("kind", "SEND_TO_REVIEW"))
                .isProblem(403, "forbidden");
    }
}
