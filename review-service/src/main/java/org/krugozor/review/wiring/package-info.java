/** Access, visibility and machinery of the program, in one small place. */
@NullMarked
package org.krugozor.review.wiring;

import org.jspecify.annotations.NullMarked;
