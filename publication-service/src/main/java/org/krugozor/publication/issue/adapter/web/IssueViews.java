package org.krugozor.publication.issue.adapter.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Words;
import org.krugozor.platform.security.Caller;
import org.krugozor.publication.balance.Balance;
import org.krugozor.publication.call.Call;
import org.krugozor.publication.call.Calls;
import org.krugozor.publication.issue.adapter.web.IssueReading.PlacedArticle;
import org.krugozor.publication.issue.application.FixingIssue;
import org.krugozor.publication.issue.model.Blocker;
import org.krugozor.publication.issue.model.Entry;
import org.krugozor.publication.issue.model.Issue;
import org.krugozor.publication.journal.JournalRecord;
import org.krugozor.publication.journal.Journals;
import org.krugozor.publication.manuscript.Content;
import org.krugozor.publication.manuscript.Section;
import org.krugozor.publication.manuscript.Text;
import org.krugozor.publication.office.Acts;
import org.krugozor.standing.IssueState;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts the view of an issue together, in words of the caller's language. */
@Component
class IssueViews {

    private final IssueReading reading;
    private final FixingIssue fixing;
    private final Calls calls;
    private final Journals journals;
    private final Acts acts;
    private final Words words;

    IssueViews(IssueReading reading, FixingIssue fixing, Calls calls, Journals journals, Acts acts, Words words) {
        this.reading = reading;
        this.fixing = fixing;
        this.calls = calls;
        this.journals = journals;
        this.acts = acts;
        this.words = words;
    }

    Mono<IssueView> of(Issue issue, Caller caller, Locale locale) {
        var call = calls.standing().map(Optional::of).defaultIfEmpty(Optional.empty());
        return Mono.zip(
                        reading.placed(issue.id()),
                        fixing.blockers(issue),
                        call,
                        journals.now(),
                        acts.on("issue/" + issue.id()).collectList())
                .map(all -> new IssueView(
                        issue.id(),
                        issue.version(),
                        issue.year(),
                        issue.number(),
                        issue.whole(),
                        IssueReading.labels(issue.year(), issue.number(), issue.whole()),
                        issue.state().name(),
                        issue.minutes(),
                        issue.plan(),
                        issue.frozenAt(),
                        issue.publishedAt(),
                        issue.override(),
                        lines(issue, all.getT1(), all.getT4().record(), locale.getLanguage()),
                        pages(all.getT1()),
                        balance(
                                issue,
                                all.getT1(),
                                all.getT3().orElse(null),
                                all.getT4().record(),
                                locale),
                        all.getT2().stream()
                                .map(blocker -> view(blocker, locale))
                                .toList(),
                        all.getT5(),
                        actions(issue, caller)));
    }

    private static List<IssueView.Line> lines(
            Issue issue, Map<UUID, PlacedArticle> placed, JournalRecord journal, String language) {
        var lines = new ArrayList<IssueView.Line>();
        for (var entry : issue.entries()) {
            var article = placed.get(entry.manuscriptId());
            if (article != null) {
                lines.add(line(entry, lines.size() + 1, article, journal, language));
            }
        }
        return lines;
    }

    private static IssueView.Line line(
            Entry entry, int position, PlacedArticle article, JournalRecord journal, String language) {
        var content = article.content();
        var section = entry.section();
        return new IssueView.Line(
                entry.manuscriptId(),
                content.number(),
                content.metadata().title(language),
                content.contributors().stream()
                        .map(contributor -> contributor.names().in(language).initialsFirst())
                        .toList(),
                section == null ? null : section.name(),
                position,
                entry.itemType().name(),
                content.language(),
                article.state(),
                article.pages(),
                entry.firstPage(),
                entry.lastPage(),
                entry.doi(),
                isOwn(content, journal),
                article.translationChecked(),
                article.finalState());
    }

    private static boolean isOwn(Content content, JournalRecord journal) {
        var own = journal.publisher() == null ? journal.founder() : journal.publisher();
        return own != null
                && content.contributors().stream()
                        .map(contributor -> contributor.affiliation())
                        .filter(java.util.Objects::nonNull)
                        .map(affiliation -> affiliation.institution())
                        .filter(java.util.Objects::nonNull)
                        .anyMatch(institution -> sharesAName(institution, own));
    }

    private static boolean sharesAName(Text institution, Text own) {
        return institution.languages().entrySet().stream().anyMatch(each -> each.getValue()
                .equalsIgnoreCase(own.languages().get(each.getKey())));
    }

    private static int pages(Map<UUID, PlacedArticle> placed) {
        return placed.values().stream()
                .mapToInt(article -> article.pages() == null ? 0 : article.pages())
                .sum();
    }

    private IssueView.BalanceView balance(
            Issue issue, Map<UUID, PlacedArticle> placed, @Nullable Call call, JournalRecord journal, Locale locale) {
        var contents = new ArrayList<Balance.Placed>();
        for (var entry : issue.entries()) {
            var article = placed.get(entry.manuscriptId());
            if (article != null) {
                contents.add(new Balance.Placed(article.content(), entry.section()));
            }
        }
        var balance = Balance.of(contents, call);
        var reviewed = contents.stream()
                .map(Balance.Placed::content)
                .filter(content -> content.itemType().reviewed())
                .toList();
        long own = reviewed.stream().filter(content -> isOwn(content, journal)).count();
        return new IssueView.BalanceView(
                balance.articles(),
                balance.perTopic(),
                balance.perField(),
                balance.perLanguage(),
                balance.perSection().stream()
                        .map(share -> titled(share, journal))
                        .toList(),
                reviewed.isEmpty() ? 0 : (double) own / reviewed.size(),
                balance.diversity(),
                balance.distance(),
                balance.missing().stream()
                        .map(gap -> missing(gap, journal, locale))
                        .toList());
    }

    private static Balance.Share titled(Balance.Share share, JournalRecord journal) {
        return new Balance.Share(
                share.key(), journal.sectionTitle(Section.valueOf(share.key())), share.share(), null, null);
    }

    private IssueView.Missing missing(Balance.Gap gap, JournalRecord journal, Locale locale) {
        var language = locale.getLanguage();
        var titles = gap.titles();
        var title = titles != null
                ? titles.in(language)
                : gap.code().startsWith("section")
                        ? journal.sectionTitle(Section.valueOf(gap.key())).in(language)
                        : gap.key();
        var values = Map.of(
                "title",
                title,
                "share",
                Math.round(gap.share() * 100),
                "wanted",
                gap.wanted() == null ? 0 : Math.round(gap.wanted() * 100));
        return new IssueView.Missing(gap.code(), gap.key(), words.say("gap." + gap.code(), values, locale, null));
    }

    private IssueView.BlockerView view(Blocker blocker, Locale locale) {
        return new IssueView.BlockerView(
                blocker.code(),
                blocker.manuscriptId(),
                blocker.overridable(),
                words.say("field." + blocker.code(), Map.of(), locale, null));
    }

    private static List<String> actions(Issue issue, Caller caller) {
        var actions = new ArrayList<String>();
        var chief = caller.has("chief-editor");
        if (issue.state() == IssueState.PLANNED && (chief || caller.has("secretary"))) {
            actions.addAll(List.of("REPLAN", "PLACE", "REMOVE", "ARRANGE"));
        }
        if (issue.state() != IssueState.PUBLISHED && (chief || caller.has("secretary"))) {
            actions.add("RECORD_MINUTES");
        }
        if (chief) {
            switch (issue.state()) {
                case PLANNED -> actions.add("FREEZE");
                case FROZEN -> actions.addAll(List.of("UNFREEZE", "PUBLISH"));
                case PUBLISHED -> {}
            }
        }
        return actions;
    }
}
