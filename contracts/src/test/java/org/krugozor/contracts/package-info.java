/** Holds every example to its schema, and the review events to their silence about reviewers. */
@NullMarked
package org.krugozor.contracts;

import org.jspecify.annotations.NullMarked;
