package org.krugozor.endtoend.crossing;

import static org.mockito.Mockito.doAnswer;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.security.Caller;
import org.krugozor.standing.Standing;
import org.krugozor.submission.content.Content;
import org.krugozor.submission.content.ItemType;
import org.krugozor.submission.content.Metadata;
import org.krugozor.submission.manuscript.application.AskingHolder;
import org.krugozor.submission.manuscript.application.HearingHolder;
import org.krugozor.submission.manuscript.application.Manuscripts;
import org.krugozor.submission.manuscript.application.Visiting;
import org.krugozor.submission.manuscript.model.Manuscript;
import org.krugozor.submission.manuscript.model.Request;
import org.krugozor.submission.person.application.FindingOneself;
import org.krugozor.submission.person.application.Persons;
import org.krugozor.submission.person.model.Names;
import org.krugozor.submission.person.model.Person;
import org.krugozor.submission.progress.Progress;
import org.krugozor.submission.progress.ProgressTables;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Submission-service with one manuscript: its author asks, and hears what the holder says. */
final class SubmissionDesk extends Service {

    private static final JsonMapper TOLERANT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Clock clock;
    private final JsonNode submitted;
    private @Nullable Manuscript kept;

    /** @param submitted the contract's own example of a submitted manuscript */
    SubmissionDesk(Clock clock, JsonNode submitted) {
        super("submission", clock);
        this.clock = clock;
        this.submitted = submitted;
        with(Manuscripts.class, manuscripts());
        with(FindingOneself.class, author());
        with(Persons.class, silent(Persons.class));
        with(ProgressTables.class, progress());
        wire(
                "org.krugozor.submission.manuscript.adapter.messaging",
                AskingHolder.class,
                HearingHolder.class,
                Visiting.class,
                classNamed("org.krugozor.submission.manuscript.application.Ties"));
    }

    private static Class<?> classNamed(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException moved) {
            throw new IllegalStateException(moved);
        }
    }

    private Manuscripts manuscripts() {
        var manuscripts = silent(Manuscripts.class);
        doAnswer(call -> Mono.fromSupplier(this::manuscript))
                .when(manuscripts)
                .held(org.mockito.ArgumentMatchers.any());
        doAnswer(call -> keep(call.getArgument(0))).when(manuscripts).save(org.mockito.ArgumentMatchers.any());
        doAnswer(call -> keep(call.getArgument(0)))
                .when(manuscripts)
                .saveWithLatest(org.mockito.ArgumentMatchers.any());
        return manuscripts;
    }

    private Mono<Manuscript> keep(Manuscript changed) {
        return Mono.fromSupplier(() -> kept = changed.saved(changed.version() + 1));
    }

    private FindingOneself author() {
        var finding = silent(FindingOneself.class);
        var person = Person.of(id("submittedBy"), "a.sarsenova@arka.example", true, "account", Names.NONE, "ru");
        var caller = new Caller("account", person.email(), true, null, null, Set.of("author"));
        doAnswer(call -> Mono.just(new FindingOneself.Self(caller, person)))
                .when(finding)
                .find();
        return finding;
    }

    private ProgressTables progress() {
        var tables = silent(ProgressTables.class);
        doAnswer(call -> Mono.fromSupplier(() -> new Progress(
                        standing(manuscript().manuscriptId().toString()), List.of(), List.of(), null, null, null)))
                .when(tables)
                .of(org.mockito.ArgumentMatchers.any());
        return tables;
    }

    private UUID id(String field) {
        return UUID.fromString(submitted.at("/" + field).asString());
    }

    UUID manuscriptId() {
        return id("manuscriptId");
    }

    Manuscript manuscript() {
        return Objects.requireNonNull(kept, "nothing is submitted yet");
    }

    /** Submits the example as it stands in the contract. */
    void submit() {
        var content = TOLERANT.treeToValue(submitted, Content.class);
        var now = clock.instant();
        kept = Manuscript.begun(
                        manuscriptId(),
                        UUID.fromString(submitted.at("/version/versionId").asString()),
                        id("callId"),
                        3,
                        ItemType.RESEARCH_ARTICLE,
                        id("submittedBy"),
                        null,
                        content,
                        now)
                .submit(
                        "2026-0042",
                        3,
                        TOLERANT.treeToValue(submitted.at("/standing"), Standing.class),
                        id("submittedBy"),
                        null,
                        List.of(),
                        List.of(),
                        content,
                        now)
                .orRefuse();
        outbox.say(
                "submission-events",
                "ManuscriptSubmitted",
                manuscriptId().toString(),
                submitted,
                Actor.of(id("submittedBy").toString(), "author"));
    }

    void askToWithdraw() {
        part(AskingHolder.class).withdraw(manuscriptId(), "moved on", null).block(Service.LIMIT);
    }

    /** Asks for another Russian title. */
    void askToCorrect(String title) {
        var old = Objects.requireNonNull(manuscript().content().metadata().get("ru"));
        var changes = new Request.Changes(Map.of("ru", new Metadata(title, old.abstractText(), old.keywords())), null);
        part(AskingHolder.class)
                .correct(manuscriptId(), "a slip", changes, null)
                .block(Service.LIMIT);
    }

    /** The answer to each kind of request asked. */
    Map<String, @Nullable String> answers() {
        var answers = new HashMap<String, @Nullable String>();
        manuscript().requests().forEach(request -> answers.put(request.kind().name(), request.answer()));
        return answers;
    }

    String title() {
        return String.valueOf(
                Objects.requireNonNull(Objects.requireNonNull(manuscript().latest())
                                .content()
                                .metadata()
                                .get("ru"))
                        .title());
    }

    @Override
    List<String> waiting() {
        return manuscript().requests().stream()
                .filter(Request::pending)
                .map(request -> "submission waits for an answer to its " + request.kind())
                .toList();
    }

    @Override
    void clear() {
        super.clear();
        kept = null;
    }
}
