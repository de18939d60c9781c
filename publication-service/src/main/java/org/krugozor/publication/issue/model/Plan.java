package org.krugozor.publication.issue.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an issue is planned to be.
 *
 * @param freezeOn day it should be frozen
 * @param publishOn day it should be out
 * @param firstPage page on which its first article begins; cover and contents come before
 * @param pageBudget pages its articles may take
 */
public record Plan(
        @Nullable LocalDate freezeOn,
        @Nullable LocalDate publishOn,
        int firstPage,
        @Nullable Integer pageBudget) {

    /** Days before freezing on which manuscripts for the issue stop being taken in, by default. */
    public static final int INTAKE_DAYS = 30;

    /** The last such day; told with the plan and never taken from what is read. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public @Nullable LocalDate intakeUntil() {
        return freezeOn == null ? null : freezeOn.minusDays(INTAKE_DAYS);
    }
}
