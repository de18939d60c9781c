/** Loads of reviewers from the seats they hold. */
@NullMarked
package org.krugozor.review.panel.adapter.persistence;

import org.jspecify.annotations.NullMarked;
