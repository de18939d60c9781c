package org.krugozor.publication.issue.model;

import java.time.LocalDate;

/** The minutes of the meeting of the editorial board that confirmed the issue. */
public record Minutes(String number, LocalDate date) {}
