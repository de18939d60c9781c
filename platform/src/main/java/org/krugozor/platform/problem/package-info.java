/** Failures as values, and how they become problem+json in the caller's language. */
@NullMarked
package org.krugozor.platform.problem;

import org.jspecify.annotations.NullMarked;
