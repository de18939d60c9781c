/** A whole backlog given to panels of reviewers at once: the pure engine, its command line, its use in the office. */
@NullMarked
package org.krugozor.review.assignment;

import org.jspecify.annotations.NullMarked;
