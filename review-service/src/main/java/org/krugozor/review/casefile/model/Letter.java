package org.krugozor.review.casefile.model;

/** A letter to the author in one language. */
public record Letter(String language, String text) {}
