/** Wiring: who may call what, who hears of changes. */
@NullMarked
package org.krugozor.submission.config;

import org.jspecify.annotations.NullMarked;
