package org.krugozor.submission.manuscript.adapter.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.submission.content.Contributor;
import org.krugozor.submission.content.ItemType;
import org.krugozor.submission.content.Metadata;
import org.krugozor.submission.content.Section;
import org.krugozor.submission.manuscript.application.BeginningManuscript.Sheet;
import org.krugozor.submission.manuscript.model.OnBehalf;
import org.krugozor.submission.manuscript.model.Request;
import org.krugozor.submission.request.Faults;
import org.krugozor.submission.text.Languages;

/** Bodies of requests about manuscripts, checked. */
final class ManuscriptRequests {

    private static final int REASON = 5_000;

    private ManuscriptRequests() {}

    record Begin(
            @Nullable UUID callId,
            @Nullable ItemType itemType,
            @Nullable String language,
            @Nullable Section section,
            @Nullable String topic,
            @Nullable OnBehalf onBehalf) {

        Sheet sheet() {
            var faults = new Faults();
            faults.required("/callId", callId).required("/itemType", itemType).required("/language", language);
            faults.when(
                    language != null && !language.isBlank() && !Languages.OF_MANUSCRIPTS.contains(language),
                    "/language",
                    "unknown-language");
            faults.longest("/topic", topic, 100);
            behalf(faults, onBehalf);
            faults.refuseIfAny();
            return new Sheet(
                    Objects.requireNonNull(callId),
                    Objects.requireNonNull(itemType),
                    Objects.requireNonNull(language),
                    section,
                    DraftBody.blankToNull(topic),
                    onBehalf);
        }
    }

    record Submit(@Nullable OnBehalf onBehalf) {

        void check() {
            var faults = new Faults();
            behalf(faults, onBehalf);
            faults.refuseIfAny();
        }
    }

    record Withdraw(@Nullable String reason, @Nullable OnBehalf onBehalf) {

        String checked() {
            var faults = new Faults();
            faults.required("/reason", reason).longest("/reason", reason, REASON);
            behalf(faults, onBehalf);
            faults.refuseIfAny();
            return Objects.requireNonNull(reason).strip();
        }
    }

    record Correct(
            @Nullable String reason,
            @Nullable Wanted changes,
            @Nullable OnBehalf onBehalf) {

        String checked() {
            var faults = new Faults();
            faults.required("/reason", reason).longest("/reason", reason, REASON);
            faults.when(wanted().nothing(), "/changes", "nothing-to-change");
            if (changes != null) {
                DraftBody.metadata(faults, "/changes/metadata", metadata(changes));
                DraftBody.contributors(faults, "/changes/contributors", contributors(changes));
            }
            behalf(faults, onBehalf);
            faults.refuseIfAny();
            return Objects.requireNonNull(reason).strip();
        }

        Request.Changes wanted() {
            return changes == null
                    ? new Request.Changes(null, null)
                    : new Request.Changes(
                            changes.metadata() == null ? null : metadata(changes), changes.contributors());
        }

        private static Map<String, Metadata> metadata(Wanted changes) {
            var given = new LinkedHashMap<String, Metadata>();
            if (changes.metadata() != null) {
                changes.metadata().forEach((language, written) -> {
                    if (written != null) {
                        given.put(language, written);
                    }
                });
            }
            return given;
        }

        private static List<Contributor> contributors(Wanted changes) {
            return changes.contributors() == null
                    ? List.of()
                    : changes.contributors().stream().filter(Objects::nonNull).toList();
        }
    }

    record Wanted(
            @Nullable Map<String, Metadata> metadata,
            @Nullable List<Contributor> contributors) {}

    private static void behalf(Faults faults, @Nullable OnBehalf onBehalf) {
        if (onBehalf != null) {
            faults.required("/onBehalf/channel", onBehalf.channel()).longest("/onBehalf/note", onBehalf.note(), REASON);
        }
    }
}
