/** The program of the editorial office. */
@NullMarked
package org.krugozor.review;

import org.jspecify.annotations.NullMarked;
