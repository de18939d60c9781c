package org.krugozor.stack.player;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.krugozor.stack.player.api.DomainTime;
import org.krugozor.stack.player.api.Krugozor;
import org.krugozor.stack.player.api.Trail;
import org.krugozor.stack.player.step.AuthorsDesk;
import org.krugozor.stack.player.step.Company;
import org.krugozor.stack.player.step.PlayedIssue;
import org.krugozor.stack.player.step.PlayedManuscript;
import org.krugozor.stack.player.step.StepKeys;
import tools.jackson.databind.JsonNode;

/**
 * Plays the demonstration journal into an empty system: its people, two past issues, and manuscripts at every stage, a
 * year of editorial life moved through by the domain clock, day by day.
 */
final class Demonstration {

    private static final int HOUR = 10;
    private static final Duration MAIL = Duration.ofSeconds(40);

    private final Krugozor krugozor;
    private final DemonstrationData data;
    private final DemonstrationJournal journal;
    private final Company company;
    private final Desks desks;
    private final LocalDate present;
    private final Map<String, PlayedManuscript> manuscripts = new LinkedHashMap<>();
    private final Map<String, Future<?>> prepared = new ConcurrentHashMap<>();
    private final Map<String, String> stopped = new ConcurrentHashMap<>();
    private final Progress progress = new Progress();

    Demonstration(Krugozor krugozor, DemonstrationData data, DemonstrationJournal journal) {
        this.krugozor = krugozor;
        this.data = data;
        this.journal = journal;
        this.present = journal.present();
        this.company = new Company(krugozor, data.people(), data.reviewers());
        this.desks = Desks.of(company, new StepKeys(journal.run()), data, MAIL, new Trail());
        data.manuscripts().forEach(one -> {
            var manuscript = new PlayedManuscript(one, new Trail());
            manuscripts.put(manuscript.key(), manuscript);
        });
    }

    /** Plays to the present; true when everything could be played. */
    boolean play() {
        var time = krugozor.time(
                company.person(data.office("administrator")).path("username").asString());
        var players = Executors.newFixedThreadPool(krugozor.settings().atOnce());
        // Drafts and their files are made ahead: their checks run beside what is played meanwhile.
        var preparing = Executors.newFixedThreadPool(2);
        try {
            progress.say("people, reviewers and the office");
            setUp(players);
            var chief = company.as(data.office("chiefEditor"));
            var call = AuthorsDesk.standingCall(chief, new Trail());
            prepareAhead(preparing, call);
            var days = byDay(call);
            progress.expect(days.values().stream().mapToInt(List::size).sum());
            days.forEach((day, acts) -> {
                time.moveTo(moment(day));
                playDay(players, day, acts);
            });
            time.moveTo(Instant.now());
            journal.once("open-for-business", () -> {
                desks.office().openForBusiness();
                return "";
            });
        } finally {
            preparing.shutdownNow();
            players.shutdownNow();
        }
        stopped.forEach((key, why) -> progress.say(key + " stopped: " + why));
        progress.say(stopped.isEmpty() ? "the demonstration journal stands" : stopped.size() + " could not be played");
        return stopped.isEmpty();
    }

    private void setUp(ExecutorService players) {
        all(
                players,
                new ArrayList<>(company.people().keySet()),
                key -> company.known(
                        key, journal.once("person/" + key, () -> desks.office().introduce(key))));
        journal.once("journal-described", () -> {
            desks.journal().describe();
            return "";
        });
        all(
                players,
                new ArrayList<>(company.reviewers().keySet()),
                key -> company.knownReviewer(key, journal.once("reviewer/" + key, () -> desks.office()
                        .addReviewer(key))));
        journal.once("roles-given", () -> {
            desks.office().giveRoles();
            return "";
        });
    }

    private void prepareAhead(ExecutorService preparing, JsonNode call) {
        manuscripts.values().stream()
                .filter(one -> one.data().path("plan").has("submittedDay"))
                .sorted(java.util.Comparator.comparingInt(
                        one -> one.data().path("plan").path("submittedDay").asInt()))
                .forEach(one -> prepared.put(one.key(), preparing.submit(() -> prepare(one, call))));
    }

    private void prepare(PlayedManuscript manuscript, JsonNode call) {
        manuscript.known(
                journal.once(manuscript.key() + "/draft", () -> desks.authors().draft(manuscript, call)));
        journal.once(manuscript.key() + "/filled", () -> {
            desks.authors().fill(manuscript, call, 1, null);
            return "";
        });
        journal.once(manuscript.key() + "/uploaded", () -> {
            desks.authors().upload(manuscript, 1);
            return "";
        });
    }

    private TreeMap<Integer, List<Act>> byDay(JsonNode call) {
        var days = new TreeMap<Integer, List<Act>>();
        var acts = new ArrayList<Act>();
        manuscripts
                .values()
                .forEach(manuscript ->
                        acts.addAll(new ManuscriptTimeline(desks, manuscript, call, data.office("secretary"), present)
                                .acts(one -> draftOf(one, call))));
        var board = desks.office().board();
        for (var description : data.issues()) {
            var issue = new PlayedIssue(description.path("key").asString(), new Trail());
            acts.addAll(
                    new IssueTimeline(desks, description, issue, manuscripts, present, stopped.keySet()).acts(board));
            if (journal.has(issue.key() + "/planned")) {
                issue.known(journal.once(issue.key() + "/planned", () -> ""));
            }
        }
        acts.forEach(
                act -> days.computeIfAbsent(act.day(), day -> new ArrayList<>()).add(act));
        return days;
    }

    private void draftOf(PlayedManuscript manuscript, JsonNode call) {
        var ahead = prepared.get(manuscript.key());
        if (ahead == null) {
            prepare(manuscript, call);
        } else {
            Waiting.done(ahead);
        }
    }

    /** Manuscripts first, at once; then the issues, which rest on them. */
    private void playDay(ExecutorService players, int day, List<Act> acts) {
        var manuscriptsActs = new LinkedHashMap<String, List<Act>>();
        var issuesActs = new LinkedHashMap<String, List<Act>>();
        for (var act : acts) {
            (manuscripts.containsKey(act.of()) ? manuscriptsActs : issuesActs)
                    .computeIfAbsent(act.of(), key -> new ArrayList<>())
                    .add(act);
        }
        all(players, new ArrayList<>(manuscriptsActs.values()), one -> playAll(day, one));
        all(players, new ArrayList<>(issuesActs.values()), one -> playAll(day, one));
    }

    private void playAll(int day, List<Act> acts) {
        for (var act : acts) {
            if (stopped.containsKey(act.of())) {
                progress.skipped();
                continue;
            }
            try {
                if (journal.has(act.step())) {
                    // Its files may still have to be known to this process.
                    known(act);
                } else {
                    journal.once(act.step(), act.deed());
                }
                progress.played(present.plusDays(day), act.step());
            } catch (RuntimeException failure) {
                stopped.put(act.of(), act.step() + ": " + failure.getMessage());
                progress.failed(present.plusDays(day), act.step(), failure);
            }
        }
    }

    private void known(Act act) {
        var manuscript = manuscripts.get(act.of());
        if (manuscript != null && journal.has(act.of() + "/draft")) {
            manuscript.known(journal.once(act.of() + "/draft", () -> ""));
        }
    }

    /** Ten in the morning of the journal's day, when mail goes out; never in the future. */
    private Instant moment(int day) {
        var morning =
                present.plusDays(day).atTime(HOUR, 0).atZone(DomainTime.ALMATY).toInstant();
        return morning.isBefore(Instant.now()) ? morning : Instant.now();
    }

    private static <T> void all(ExecutorService players, List<T> things, java.util.function.Consumer<T> deed) {
        things.stream()
                .map(thing -> players.submit(() -> deed.accept(thing)))
                .toList()
                .forEach(Waiting::done);
    }
}
