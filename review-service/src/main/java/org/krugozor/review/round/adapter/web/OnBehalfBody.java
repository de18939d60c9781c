package org.krugozor.review.round.adapter.web;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.casefile.model.OnBehalf;
import org.krugozor.review.input.Inputs;
import org.krugozor.review.office.model.Editor;

/** Where it came from that the office enters for somebody. */
public record OnBehalfBody(
        @Nullable UUID personId,
        @Nullable String channel,
        @Nullable String note,
        @Nullable UUID sourceFile) {

    /** The record of it, if channel and source are given. */
    public OnBehalf by(Editor secretary, Instant now) {
        new Inputs()
                .when(channel == null || !OnBehalf.CHANNELS.contains(channel), "/onBehalf/channel", "bad-channel")
                .required("/onBehalf/sourceFile", sourceFile)
                .atMost("/onBehalf/note", note, 2000)
                .refuse();
        return new OnBehalf(
                secretary.personId(), Objects.requireNonNull(channel), note, Objects.requireNonNull(sourceFile), now);
    }
}
