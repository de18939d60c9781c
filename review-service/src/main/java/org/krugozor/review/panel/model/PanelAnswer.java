package org.krugozor.review.panel.model;

/** What comes of asking for a panel: one, or the reason why there is none. */
public sealed interface PanelAnswer permits Suggestion, NoPanel {}
