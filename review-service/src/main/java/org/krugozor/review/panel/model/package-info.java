/** Panels: expertise, coverage of fields, and what a reviewer would add. Pure. */
@NullMarked
package org.krugozor.review.panel.model;

import org.jspecify.annotations.NullMarked;
