package org.krugozor.publication.portfolio;

import java.util.Arrays;
import java.util.Optional;

/** The ready-made views of the articles, each with what it lists; all by waiting time. */
enum PortfolioView {
    /** Accepted and not placed in an issue. */
    PORTFOLIO("a.state in ('ACCEPTED', 'IN_PRODUCTION', 'READY')"),
    /** Worked on, placed or not. */
    PRODUCTION("a.progress = 'IN_PRODUCTION' and a.ending is null"),
    /** Done and waiting for an issue. */
    READY("a.state = 'READY'"),
    SCHEDULED("a.state = 'SCHEDULED'"),
    PUBLISHED("a.state = 'PUBLISHED'"),
    ALL("true");

    private final String condition;

    PortfolioView(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    static Optional<PortfolioView> named(String name) {
        return Arrays.stream(values())
                .filter(view -> view.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
