package org.krugozor.publication.manuscript;

/** The sections of the journal, in the order in which an issue prints them. */
public enum Section {
    POLITICAL_SCIENCE,
    REGIONAL_STUDIES,
    ORIENTAL_STUDIES,
    TURKOLOGY
}
