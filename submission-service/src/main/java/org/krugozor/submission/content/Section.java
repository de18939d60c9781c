package org.krugozor.submission.content;

/** Part of an issue. */
public enum Section {
    POLITICAL_SCIENCE,
    REGIONAL_STUDIES,
    ORIENTAL_STUDIES,
    TURKOLOGY
}
