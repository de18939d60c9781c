/** Keeping the calls and saying them to the other services. */
@NullMarked
package org.krugozor.submission.call.application;

import org.jspecify.annotations.NullMarked;
