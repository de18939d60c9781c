package org.krugozor.publication.galley.model;

/**
 * A paragraph or heading of an article's text.
 *
 * @param heading level from 1, 0 for a paragraph
 */
public record TextBlock(int heading, String text) {}
