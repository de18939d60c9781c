/** Keeping the office's roles and settings, and telling who a caller is in it. */
@NullMarked
package org.krugozor.review.office.application;

import org.jspecify.annotations.NullMarked;
