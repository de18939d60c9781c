package org.krugozor.stack.launcher;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.krugozor.stack.identity.DemonstrationAccounts;
import org.krugozor.stack.identity.DemonstrationAccounts.Account;

/** What is printed when everything is up: the time and memory of each part, and who can log in. */
final class Welcome {

    private final LocalSystem system;
    private final Report report;

    Welcome(LocalSystem system, Report report) {
        this.system = system;
        this.report = report;
    }

    void print(Supervisor supervisor, Choice choice, Journal journal) {
        report.say("");
        report.say("  %-12s %9s %9s  %s".formatted("part", "started", "memory", "address"));
        long sum = 0;
        long workers = 0;
        for (var part : choice.parts()) {
            var running = system.state().running(part);
            long megabytes =
                    running.map(process -> Memory.of(part, process).orElse(0)).orElse(0L);
            sum += megabytes;
            if (part.isProgram()) {
                workers += running.map(process -> Memory.ofWorkers(process).orElse(0))
                        .orElse(0L);
            }
            var took = supervisor.times().get(part);
            report.say("  %-12s %9s %9s  127.0.0.1:%d"
                    .formatted(
                            part.word(),
                            took == null ? "-" : Report.seconds(took),
                            megabytes + " MB",
                            system.ports().of(part)));
        }
        sum += system.state()
                .launcher()
                .map(Memory::alone)
                .map(known -> known.orElse(0))
                .orElse(0L);
        report.say("  all together, with the launcher, %d MB; workers that come and go, now %d MB"
                .formatted(sum, workers));
        report.say("");
        report.say("letters:  " + system.environment().url(Part.MAIL));
        if (journal != Journal.EMPTY && choice.parts().contains(Part.KEYCLOAK)) {
            printAccounts();
        }
    }

    private void printAccounts() {
        var accounts = DemonstrationAccounts.ofTheJournal().all();
        report.say("accounts, all with the password " + DemonstrationAccounts.PASSWORD + ":");
        accounts.stream()
                .filter(account -> !isAuthorOnly(account))
                .sorted(Comparator.comparing(Welcome::office))
                .forEach(this::print);
        var others = accounts.stream().filter(Welcome::isAuthorOnly).toList();
        others.stream().filter(account -> !account.presents().isEmpty()).forEach(this::print);
        long unshown =
                others.stream().filter(account -> account.presents().isEmpty()).count();
        report.say("  and %d more authors and reviewers, listed in %s"
                .formatted(unshown, "local-stack/src/main/resources/demonstration/people.json"));
    }

    private void print(Account account) {
        report.say("  %-28s %-26s %s"
                .formatted(
                        account.username(),
                        account.given() + " " + account.family(),
                        account.presents().isEmpty() ? office(account) : account.presents()));
    }

    private static boolean isAuthorOnly(Account account) {
        return "author".equals(office(account));
    }

    private static String office(Account account) {
        var roles = account.roles();
        return roles.contains("chief-editor")
                ? "chief-editor"
                : roles.stream()
                        .filter(role -> !"author".equals(role))
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(", "), office -> office.isEmpty() ? "author" : office));
    }
}
