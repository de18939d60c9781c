/** Load on the path of a manuscript, against a system that is up. */
@NullMarked
package org.krugozor.benchmarks;

import org.jspecify.annotations.NullMarked;
