/** Submission: persons, calls for papers, manuscripts with their versions and files, and what their authors see. */
@NullMarked
package org.krugozor.submission;

import org.jspecify.annotations.NullMarked;
