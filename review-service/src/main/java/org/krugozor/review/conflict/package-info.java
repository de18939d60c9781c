/** What is known of authors, and what may keep a person from a manuscript. */
@NullMarked
package org.krugozor.review.conflict;

import org.jspecify.annotations.NullMarked;
