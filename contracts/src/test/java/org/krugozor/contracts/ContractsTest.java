package org.krugozor.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krugozor.contracts.ContractFiles.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ContractsTest {

    private static final EventType ACCEPTED = new EventType("review", "ManuscriptAccepted");

    static Stream<EventType> examples() {
        return ContractFiles.examples();
    }

    static Stream<EventType> reviewExamples() {
        return ContractFiles.examples().filter(type -> type.folder().equals("review"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleKeepsToItsSchema(EventType type) {
        assertThat(ContractFiles.errors(type, ContractFiles.example(type))).isEmpty();
    }

    @Test
    void everyTypeHasAnExampleAndEveryExampleASchema() {
        assertThat(ContractFiles.examples())
                .containsExactlyInAnyOrderElementsOf(ContractFiles.types().toList());
    }

    @Test
    void theAsyncApiNamesEveryType() {
        var asyncApi = ContractFiles.asyncApi();
        assertThat(ContractFiles.types()).allSatisfy(type -> assertThat(asyncApi)
                .contains("$ref: './" + type + ".v1.schema.json'")
                .contains("$ref: '#/components/messages/" + type.folder() + "." + type.name() + "'"));
    }

    @ParameterizedTest
    @MethodSource("reviewExamples")
    void aReviewEventNeverNamesAReviewer(EventType type) {
        assertThat(keys(ContractFiles.example(type), new TreeSet<>()))
                .noneMatch(key -> key.toLowerCase().matches(".*(reviewer|email|personid|seatid|assignmentid).*"));
    }

    @Test
    void aReviewersNameInAReleasedReviewIsRefused() {
        var document = (ObjectNode) ContractFiles.example(ACCEPTED);
        ((ObjectNode) document.path("reviews").get(0)).put("reviewerName", "Somebody");
        assertThat(ContractFiles.errors(ACCEPTED, document)).isNotEmpty();
    }

    @Test
    void anUnknownMemberOfAStateIsRefused() {
        var document = (ObjectNode) ContractFiles.example(ACCEPTED);
        document.put("authors", "Somebody");
        assertThat(ContractFiles.errors(ACCEPTED, document)).isNotEmpty();
    }

    @Test
    void anAcceptanceWithoutItsDecisionIsRefused() {
        var document = (ObjectNode) ContractFiles.example(ACCEPTED);
        document.putNull("acceptance");
        assertThat(ContractFiles.errors(ACCEPTED, document)).isNotEmpty();
    }

    @Test
    void aReviewIdThatTellsItsTimeIsRefused() {
        var document = (ObjectNode) ContractFiles.example(ACCEPTED);
        ((ObjectNode) document.path("reviews").get(0)).put("reviewId", "019a8c3e-0010-7a41-9d02-5b7c1e400010");
        assertThat(ContractFiles.errors(ACCEPTED, document)).isNotEmpty();
    }

    private static Set<String> keys(JsonNode node, Set<String> found) {
        node.propertyNames().forEach(found::add);
        node.forEach(child -> keys(child, found));
        return found;
    }
}
