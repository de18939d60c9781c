/** A whole backlog of manuscripts given to panels of reviewers at once: the pure engine, its command line, and its use in the office. */
@NullMarked
package org.krugozor.review.assignment;

import org.jspecify.annotations.NullMarked;
