/** Finding candidates for a panel. */
@NullMarked
package org.krugozor.review.panel.application;

import org.jspecify.annotations.NullMarked;
