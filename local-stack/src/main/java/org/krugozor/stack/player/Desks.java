package org.krugozor.stack.player;

import java.time.Duration;
import org.krugozor.stack.player.api.Trail;
import org.krugozor.stack.player.step.AuthorsDesk;
import org.krugozor.stack.player.step.Company;
import org.krugozor.stack.player.step.EditorsDesk;
import org.krugozor.stack.player.step.IssueDesk;
import org.krugozor.stack.player.step.JournalDesk;
import org.krugozor.stack.player.step.OfficeDesk;
import org.krugozor.stack.player.step.ProductionDesk;
import org.krugozor.stack.player.step.ReviewersDesk;
import org.krugozor.stack.player.step.StepKeys;

/** Everywhere somebody acts, for one playing. */
record Desks(
        OfficeDesk office,
        JournalDesk journal,
        AuthorsDesk authors,
        EditorsDesk editors,
        ReviewersDesk reviewers,
        ProductionDesk production,
        IssueDesk issues) {

    static Desks of(Company company, StepKeys keys, DemonstrationData data, Duration mailTakes, Trail trail) {
        return new Desks(
                new OfficeDesk(company, keys, data.journal(), trail),
                new JournalDesk(company, keys, data.journal(), trail),
                new AuthorsDesk(company, keys),
                new EditorsDesk(company, keys),
                new ReviewersDesk(company, keys, mailTakes),
                new ProductionDesk(company, keys, data.office("productionEditor"), data.office("secretary")),
                new IssueDesk(company, keys, data.office("chiefEditor"), data.office("secretary")));
    }
}
