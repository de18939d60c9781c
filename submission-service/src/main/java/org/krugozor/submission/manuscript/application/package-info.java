/** Writing, submitting, revising, withdrawing and correcting manuscripts. */
@NullMarked
package org.krugozor.submission.manuscript.application;

import org.jspecify.annotations.NullMarked;
