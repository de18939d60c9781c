package org.krugozor.publication.manuscript;

/**
 * One field of a manuscript.
 *
 * @param code IRSTI code without trailing zeros, or the slug of a term of the journal
 * @param role THEORY, METHOD, DATA or REGION
 * @param weight share of the manuscript, 0 to 1
 */
public record Field(String code, String role, double weight) {}
