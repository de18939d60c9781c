/** A whole backlog of manuscripts given to panels of reviewers at once: the pure engine, and its command line. */
@NullMarked
package org.krugozor.review.assignment;

import org.jspecify.annotations.NullMarked;
