package org.krugozor.endtoend.crossing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.security.Caller;
import org.krugozor.publication.article.application.Articles;
import org.krugozor.publication.article.application.Custody;
import org.krugozor.publication.article.application.ErasingPerson;
import org.krugozor.publication.article.application.Galleys;
import org.krugozor.publication.article.application.Placements;
import org.krugozor.publication.article.application.Producing;
import org.krugozor.publication.article.application.RecordingArticle;
import org.krugozor.publication.article.application.Sources;
import org.krugozor.publication.article.application.TakingCustody;
import org.krugozor.publication.article.model.Article;
import org.krugozor.publication.article.model.Ending;
import org.krugozor.publication.article.model.Request;
import org.krugozor.publication.issue.application.FinalGalleys;
import org.krugozor.publication.issue.application.FixingIssue;
import org.krugozor.publication.issue.application.Issues;
import org.krugozor.publication.issue.application.PlanningIssue;
import org.krugozor.publication.issue.model.Plan;
import org.krugozor.publication.journal.DoiPattern;
import org.krugozor.publication.journal.Journals;
import org.krugozor.publication.office.Acts;
import org.krugozor.publication.office.Office;
import org.krugozor.publication.person.People;
import reactor.core.publisher.Mono;

/** Publication-service with one article and one issue: it takes custody, makes, places, freezes and publishes. */
final class PublicationDesk extends Service {

    private static final UUID CHIEF_ID = UUID.fromString("019a8c3e-0099-7a41-9d02-5b7c1e400099");
    private static final Caller CHIEF =
            new Caller("chief", "chief@arka.example", true, null, null, Set.of("editor", "chief-editor", "secretary"));

    private final KeptCustody custody = new KeptCustody();
    private final KeptArticle articles = new KeptArticle();
    private final KeptIssue issues = new KeptIssue(articles);

    PublicationDesk(Clock clock) {
        super("publication", clock);
        with(Custody.class, custody);
        with(Articles.class, articles);
        with(Galleys.class, articles);
        with(Issues.class, issues);
        with(Placements.class, issues);
        with(Sources.class, silent(Sources.class));
        with(ErasingPerson.class, silent(ErasingPerson.class));
        with(Office.class, silent(Office.class));
        with(Acts.class, silent(Acts.class));
        with(People.class, people());
        with(FinalGalleys.class, finals());
        with(Journals.class, journals(clock));
        wire(
                "org.krugozor.publication.article.adapter.messaging",
                TakingCustody.class,
                RecordingArticle.class,
                Producing.class,
                PlanningIssue.class,
                FixingIssue.class);
    }

    private static People people() {
        var people = silent(People.class);
        doAnswer(call -> Mono.just(Actor.of(CHIEF_ID.toString(), "chief-editor")))
                .when(people)
                .actor(any());
        return people;
    }

    private static FinalGalleys finals() {
        var finals = silent(FinalGalleys.class);
        doAnswer(call -> Mono.just(new FinalGalleys.Progress(Set.of(), Set.of())))
                .when(finals)
                .progress(any());
        return finals;
    }

    private static Journals journals(Clock clock) {
        var journals = silent(Journals.class);
        var pattern = new DoiPattern("10.32523/{year}-{whole}-{firstPage}", 1, clock.instant(), CHIEF_ID);
        doAnswer(call -> Mono.just(pattern)).when(journals).patternFor(anyInt());
        return journals;
    }

    Article article() {
        return Objects.requireNonNull(articles.kept(), "no article was taken yet");
    }

    void plan() {
        part(PlanningIssue.class)
                .plan(2026, 3, 128, new Plan(null, null, 5, null))
                .block(Service.LIMIT);
    }

    void enterProduction() {
        part(Producing.class).enter(CHIEF, article().id(), article().version()).block(Service.LIMIT);
    }

    void place() {
        part(PlanningIssue.class)
                .place(
                        CHIEF,
                        issues.issue().id(),
                        issues.issue().version(),
                        article().id(),
                        null,
                        null)
                .block(Service.LIMIT);
    }

    /** Typesets the words as they are, has them checked and says that all is done. */
    void makeReady() {
        finish();
        part(Producing.class)
                .makeReady(CHIEF, article().id(), article().version())
                .block(Service.LIMIT);
    }

    /** A new PDF and the translator's mark, as after a correction. */
    void finish() {
        articles.typesetAgain();
        part(Producing.class)
                .markTranslation(CHIEF, article().id(), article().version(), true)
                .block(Service.LIMIT);
    }

    void cancel() {
        part(Producing.class)
                .cancel(CHIEF, article().id(), article().version(), "copied")
                .block(Service.LIMIT);
    }

    void freeze() {
        part(FixingIssue.class)
                .freeze(CHIEF, issues.issue().id(), issues.issue().version(), "the board meets on Friday")
                .block(Service.LIMIT);
    }

    void publish() {
        part(FixingIssue.class)
                .publish(CHIEF, issues.issue().id(), issues.issue().version())
                .block(Service.LIMIT);
    }

    /** Whether there is an article that was not given back to review. */
    boolean hasArticle() {
        return articles.kept() != null && !(article().ending() instanceof Ending.Cancelled);
    }

    boolean listed() {
        return articles.kept() != null && issues.lists(article().content());
    }

    String title() {
        return article().content().metadata().title("ru");
    }

    Map<UUID, String> answers() {
        var answers = new HashMap<UUID, String>();
        outbox.said().stream()
                .filter(said -> said.event().data().has("answers"))
                .flatMap(said -> said.event().data().get("answers").valueStream())
                .forEach(answer -> answers.put(
                        UUID.fromString(answer.get("requestId").asString()),
                        answer.get("answer").asString()));
        return answers;
    }

    @Override
    List<String> waiting() {
        var waiting = new ArrayList<String>();
        custody.open().stream()
                .filter(request -> !restsOnDecisionTakenBack(request))
                .forEach(request -> waiting.add("publication keeps an unanswered " + request));
        if (custody.waitsForVersion()) {
            waiting.add("publication waits for a version");
        }
        return waiting;
    }

    /** Such a request is ignored, as every later fact is that rests on a reverted decision. */
    private boolean restsOnDecisionTakenBack(Request request) {
        return request instanceof Request.Reversal reversal
                && (article().ending() instanceof Ending.Cancelled
                        || !article().decisionId().equals(reversal.decisionId()));
    }

    @Override
    void clear() {
        super.clear();
        custody.clear();
        articles.clear();
        issues.clear();
    }
}
