package org.krugozor.stack.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.krugozor.stack.process.Installation;

/** The commands of {@code ./run}. */
public final class Launcher {

    private static final Duration STOP = Duration.ofSeconds(120);

    private static final String HELP = """
            ./run               builds what is not built, starts everything, plays the demonstration journal into an
                                empty system; Ctrl-C ends all of it
            ./run --fresh       the same from nothing: everything that was entered is deleted
            ./run --empty       the same without the demonstration journal and its accounts
            ./run --unplayed    the same with its accounts and an empty journal
            ./run --only=PART,PART...   some parts only, for work on the others
            ./run stop          ends it from another terminal
            ./run status        each part: state, process, port, memory, age
            ./run start PART    starts a part that has ended: %s
            ./run story         plays one manuscript from submission to publication and tells it
            ./run assign ...    assigns reviewers to a backlog of manuscripts; see docs
            The state is kept in .krugozor, or in the folder KRUGOZOR_STATE names.
            """;

    private final Report report = Report.toTerminal();
    private final Installation installation;
    private final StateFolder state;
    private final LocalSystem system;

    private Launcher(Installation installation, StateFolder state) {
        this.installation = installation;
        this.state = state;
        this.system = new LocalSystem(installation, state);
    }

    /** Does what the words say; the exit status says whether it was done. */
    public static void main(String[] words) throws InterruptedException {
        var installation = Installation.here();
        var folder = Optional.ofNullable(System.getenv("KRUGOZOR_STATE"))
                .map(Path::of)
                .orElse(installation.root().resolve(".krugozor"));
        var launcher = new Launcher(installation, new StateFolder(folder));
        System.exit(launcher.obey(Arrays.asList(words)));
    }

    private int obey(List<String> words) throws InterruptedException {
        var command = words.isEmpty() || words.get(0).startsWith("--") ? "up" : words.get(0);
        return switch (command) {
            case "up" -> up(words);
            case "prepare" -> prepare();
            case "stop" -> stop();
            case "status" -> status();
            case "start" -> start(words);
            case "story" -> story();
            default -> help(command);
        };
    }

    private int help(String command) {
        if (!"help".equals(command)) {
            report.say("there is no command " + command);
        }
        report.say(HELP.formatted(Part.words()).stripTrailing());
        return "help".equals(command) ? 0 : 2;
    }

    private int prepare() {
        new Preparation(installation, system.programs()).run(Choice.everything(), report);
        return 0;
    }

    private int up(List<String> words) throws InterruptedException {
        Choice choice;
        try {
            choice = Choice.of(words.stream().filter(word -> !"up".equals(word)).toList());
        } catch (IllegalArgumentException unknown) {
            report.say(String.valueOf(unknown.getMessage()));
            return 2;
        }
        if (!take()) {
            return 1;
        }
        if (choice.fresh()) {
            new Supervisor(system, report, Choice.everything()).endOrphans();
            state.clear();
        }
        // Ports and secrets are read anew: with --fresh the old ones are gone.
        return new Session(new LocalSystem(installation, state), report, choice).run();
    }

    private boolean take() {
        if (!state.take()) {
            report.say("the system is up already, or starting: ./run status");
            return false;
        }
        return true;
    }

    private int stop() {
        var launcher = state.launcher();
        launcher.ifPresent(running -> running.end("TERM", STOP));
        // A launcher that was killed, or had to be, leaves its parts behind.
        var orphans = new Supervisor(system, report, Choice.everything()).endOrphans();
        report.say(launcher.isPresent() || orphans ? "stopped" : "nothing was running");
        return 0;
    }

    private int status() {
        new Status(system).print(report);
        return 0;
    }

    private int start(List<String> words) {
        var part = words.size() == 2 ? Part.of(words.get(1)) : Optional.<Part>empty();
        if (part.isEmpty()) {
            report.say("./run start PART, one of " + Part.words());
            return 2;
        }
        if (state.launcher().isEmpty()) {
            report.say("the system is not up: ./run");
            return 1;
        }
        if (state.running(part.get()).isPresent()) {
            report.say(part.get().word() + " is running");
            return 0;
        }
        try {
            system.start(part.get());
            report.say(part.get().word() + " is running");
            return 0;
        } catch (RuntimeException failure) {
            report.failed(part.get(), state.log(part.get()), String.valueOf(failure.getMessage()));
            return 1;
        }
    }

    private int story() throws InterruptedException {
        if (!PlayerHook.isThere()) {
            report.say("the player is not part of this build");
            return 1;
        }
        if (state.launcher().isPresent()) {
            if (!Session.READY.equals(state.note(Session.NOTE))) {
                report.say("the system is still starting");
                return 1;
            }
            return new PlayerHook(system).play("story");
        }
        return take() ? new Session(system, report, Choice.everything()).tellStory() : 1;
    }
}
