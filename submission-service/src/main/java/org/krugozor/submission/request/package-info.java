/** What requests have in common: faults collected one by one, positions in lists, languages of callers. */
@NullMarked
package org.krugozor.submission.request;

import org.jspecify.annotations.NullMarked;
