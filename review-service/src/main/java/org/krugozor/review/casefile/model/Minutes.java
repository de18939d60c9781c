package org.krugozor.review.casefile.model;

import java.time.LocalDate;

/** The meeting of the editorial board that confirmed the decisions. */
public record Minutes(String number, LocalDate date) {}
