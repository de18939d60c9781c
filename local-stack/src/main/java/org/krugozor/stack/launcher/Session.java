package org.krugozor.stack.launcher;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.krugozor.stack.process.StartedProcess;

/** The system from its start until it is told to end. */
final class Session {

    /** How far the start has come: nothing, open, ready. */
    static final String NOTE = "session";

    static final String OPEN = "open";
    static final String READY = "ready";

    /** How far the demonstration journal was played: nothing, playing, played. */
    private static final String DEMONSTRATION = "demonstration";

    private static final String PLAYING = "playing";
    private static final String PLAYED = "played";

    /** Who started this session and must outlive it; set by the tests of the whole system. */
    static final String OWNER = "KRUGOZOR_OWNER";

    private final LocalSystem system;
    private final Report report;
    private final Choice choice;
    private final Supervisor supervisor;
    private final PlayerHook player;
    private final AtomicBoolean over = new AtomicBoolean();

    Session(LocalSystem system, Report report, Choice choice) {
        this.system = system;
        this.report = report;
        this.choice = choice;
        this.supervisor = new Supervisor(system, report, choice);
        this.player = new PlayerHook(system);
    }

    /** Brings everything up and stays until it is ended; the exit status. */
    int run() throws InterruptedException {
        if (!open() || !playDemonstration()) {
            return 1;
        }
        welcome();
        supervisor.awaitEnd();
        return 0;
    }

    /** Brings everything up, plays the story, and ends; the exit status of the player. */
    int tellStory() throws InterruptedException {
        if (!open() || !playDemonstration()) {
            return 1;
        }
        welcome();
        return player.play("story");
    }

    private boolean open() {
        if (!settleJournal()) {
            return false;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
        system.state().forgetNote(NOTE);
        supervisor.endOrphans();
        new Preparation(system.installation(), system.programs()).run(choice, report);
        var begun = System.nanoTime();
        system.ports().settle();
        endWithOwner();
        if (!supervisor.start()) {
            report.say("not everything could be started; ending the rest");
            return false;
        }
        supervisor.watch();
        system.state().setNote(NOTE, OPEN);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        report.say("open: %s (after %s)".formatted(address(), Report.seconds(took)));
        return true;
    }

    private boolean settleJournal() {
        var begun = Journal.of(system.state());
        var asked = choice.journal();
        if (begun.isPresent() && asked.isPresent() && !begun.equals(asked)) {
            report.say("this system was begun as %s and stays so; begin another with --fresh --%s"
                    .formatted(begun.get().word(), asked.get().word()));
            return false;
        }
        begun.or(() -> asked).orElse(Journal.DEMONSTRATION).begin(system.state());
        return true;
    }

    private Journal journal() {
        return Journal.of(system.state()).orElseThrow();
    }

    /** Plays the demonstration journal where it was not played to its end yet; false when that fails. */
    private boolean playDemonstration() throws InterruptedException {
        if (!choice.isEverything()
                || journal() != Journal.DEMONSTRATION
                || PLAYED.equals(system.state().note(DEMONSTRATION))) {
            return true;
        }
        if (!PlayerHook.isThere()) {
            report.say("the player is not part of this build: the journal stays empty");
            return true;
        }
        system.state().setNote(DEMONSTRATION, PLAYING);
        var status = player.play("demonstration");
        if (over.get()) {
            return false;
        }
        if (status != 0) {
            report.say("the demonstration journal was not played to its end (status %d)".formatted(status));
            return false;
        }
        system.state().setNote(DEMONSTRATION, PLAYED);
        return true;
    }

    private void welcome() {
        new Welcome(system, report).print(supervisor, choice, journal());
        system.state().setNote(NOTE, READY);
        report.say("ready: " + address());
    }

    private String address() {
        return system.environment().url(Part.GATEWAY);
    }

    private void end() {
        if (over.compareAndSet(false, true)) {
            player.end();
            supervisor.end();
            system.state().forgetNote(NOTE);
        }
    }

    /** Whoever set an owner wants no system left behind when that process is killed. */
    private void endWithOwner() {
        Optional.ofNullable(System.getenv(OWNER))
                .flatMap(StartedProcess::parse)
                .flatMap(StartedProcess::handle)
                .ifPresent(owner -> owner.onExit().thenRun(() -> System.exit(0)));
    }
}
