package org.krugozor.review.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.conflict.Bars;
import org.krugozor.review.conflict.ConflictView;
import org.krugozor.review.conflict.Declaration;
import org.krugozor.review.conflict.Declarations;
import org.krugozor.review.office.model.Editor;
import org.krugozor.review.person.NamingActors;
import org.krugozor.review.person.Person;
import org.krugozor.review.reviewer.application.Reviewers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What keeps people from a manuscript or was set aside, and by whom: computed conflicts of the office's people,
 * declarations, those taken back included, and the names of everybody who acted.
 */
@Component
class ReadingConflicts {

    private final Bars bars;
    private final Declarations declarations;
    private final NamingActors naming;
    private final Reviewers reviewers;

    ReadingConflicts(Bars bars, Declarations declarations, NamingActors naming, Reviewers reviewers) {
        this.bars = bars;
        this.declarations = declarations;
        this.naming = naming;
        this.reviewers = reviewers;
    }

    /**
     * What stands and stood between people and the manuscript.
     *
     * @param actors names of those who set something aside or entered it, by what is kept of them
     */
    record Guarded(
            List<CasePage.BarView> bars,
            boolean nobodyDecides,
            List<CasePage.DeclarationView> declared,
            Map<String, String> actors) {

        /** The name of whoever acted; empty for an account nobody is tied to. */
        @Nullable
        String actor(@Nullable String by) {
            return name(by, actors);
        }
    }

    Mono<Guarded> of(Case file, Editor editor, String language) {
        return Mono.zip(bars.of(file.id()), bars.nobodyDecides(file.id()), declarations.kept(file.id()))
                .flatMap(found -> Mono.zip(
                                naming.names(people(file, found.getT1(), found.getT3()), language),
                                profiles(found.getT3(), language))
                        .map(named -> {
                            var actors = named.getT1();
                            return new Guarded(
                                    bars(found.getT1(), actors, language),
                                    found.getT2(),
                                    declared(found.getT3(), named.getT2(), actors, editor, language),
                                    actors);
                        }));
    }

    private Mono<Map<UUID, String>> profiles(List<Declaration> declared, String language) {
        var ids = declared.stream()
                .flatMap(one -> Stream.ofNullable(one.reviewerId()))
                .toList();
        return ids.isEmpty()
                ? Mono.just(Map.of())
                : reviewers.byIds(ids).map(known -> {
                    var names = new HashMap<UUID, String>();
                    known.forEach((id, reviewer) -> names.put(id, reviewer.nameIn(language)));
                    return names;
                });
    }

    private static List<CasePage.BarView> bars(List<Bars.Bar> bars, Map<String, String> actors, String language) {
        return bars.stream()
                .map(bar -> new CasePage.BarView(
                        bar.personId(),
                        Person.nameIn(bar.names(), language),
                        ConflictView.of(bar.conflict(), language),
                        bar.reason(),
                        bar.by(),
                        name(bar.by(), actors),
                        bar.at()))
                .toList();
    }

    private static List<CasePage.DeclarationView> declared(
            List<Declaration> declared,
            Map<UUID, String> profiles,
            Map<String, String> actors,
            Editor editor,
            String language) {
        return declared.stream()
                .map(one -> new CasePage.DeclarationView(
                        one.id(),
                        one.reviewerId(),
                        one.personId(),
                        one.reviewerId() == null
                                ? actors.getOrDefault(String.valueOf(one.personId()), "")
                                : profiles.getOrDefault(one.reviewerId(), ""),
                        ConflictView.of(one.conflict(), language),
                        name(one.by(), actors),
                        one.at(),
                        WithdrawingDeclarations.mayWithdraw(one, editor),
                        withdrawal(one.withdrawn(), actors)))
                .toList();
    }

    private static CasePage.@Nullable WithdrawalView withdrawal(
            Declaration.@Nullable Withdrawal withdrawn, Map<String, String> actors) {
        return withdrawn == null
                ? null
                : new CasePage.WithdrawalView(
                        actors.getOrDefault(withdrawn.by(), ""), withdrawn.at(), withdrawn.reason());
    }

    private static @Nullable String name(@Nullable String by, Map<String, String> actors) {
        return by == null ? null : actors.getOrDefault(by, "");
    }

    /** Everybody whose name the page needs. */
    private static List<@Nullable String> people(Case file, List<Bars.Bar> bars, List<Declaration> declared) {
        var people = new ArrayList<@Nullable String>();
        bars.forEach(bar -> people.add(bar.by()));
        declared.forEach(one -> {
            people.add(one.personId() == null ? null : one.personId().toString());
            people.add(one.by());
            people.add(one.withdrawn() == null ? null : one.withdrawn().by());
        });
        file.rounds().stream().flatMap(round -> round.seats().stream()).forEach(seat -> {
            people.add(seat.overridden() == null ? null : seat.overridden().by());
            var entered = seat.enteredBy() == null ? null : seat.enteredBy().by();
            people.add(entered == null ? null : entered.toString());
        });
        return people;
    }
}
