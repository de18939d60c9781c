/** What a reviewer does: reads the sheet, drafts, annotates, submits. Knows no author. */
@NullMarked
package org.krugozor.review.review.application;

import org.jspecify.annotations.NullMarked;
