/** The servers all tests of one build share: found through a file, kept by a process that ends with the build. */
@NullMarked
package org.krugozor.stack.shared;

import org.jspecify.annotations.NullMarked;
