/** Who is who in the editorial office, and the journal's terms and calendar. */
@NullMarked
package org.krugozor.review.office.model;

import org.jspecify.annotations.NullMarked;
