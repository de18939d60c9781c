package org.krugozor.publication.issue.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.balance.Balance;
import org.krugozor.publication.issue.model.FreezeOverride;
import org.krugozor.publication.issue.model.Minutes;
import org.krugozor.publication.issue.model.Plan;
import org.krugozor.publication.office.Acts;

/** An issue as the editors see it: its list, its balance against the call, and what stands in the way. */
record IssueView(
        UUID issueId,
        long version,
        int year,
        int number,
        int whole,
        Map<String, String> label,
        String state,
        @Nullable Minutes minutes,
        Plan plan,
        @Nullable Instant frozenAt,
        @Nullable Instant publishedAt,
        @Nullable FreezeOverride override,
        List<Line> articles,
        int pages,
        BalanceView balance,
        List<BlockerView> blockers,
        List<Acts.Act> history,
        List<String> actions) {

    /** @param own whether an author works at the journal's own institution */
    record Line(
            UUID manuscriptId,
            String number,
            String title,
            List<String> authors,
            @Nullable String section,
            int position,
            String itemType,
            String language,
            String state,
            @Nullable Integer pages,
            @Nullable Integer firstPage,
            @Nullable Integer lastPage,
            @Nullable String doi,
            boolean own,
            boolean translationChecked,
            @Nullable String finalPdf) {}

    record BlockerView(String code, @Nullable UUID manuscriptId, boolean overridable, String text) {}

    record BalanceView(
            int articles,
            List<Balance.Share> perTopic,
            List<Balance.Share> perField,
            List<Balance.Share> perLanguage,
            List<Balance.Share> perSection,
            double ownInstitution,
            org.krugozor.publication.balance.Diversity.Parts diversity,
            String distance,
            List<Missing> missing) {}

    record Missing(String code, String key, String text) {}
}
