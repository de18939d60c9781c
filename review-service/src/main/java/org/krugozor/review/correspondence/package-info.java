/** Outgoing mail: written in the transaction, sent once outside quiet hours. */
@NullMarked
package org.krugozor.review.correspondence;

import org.jspecify.annotations.NullMarked;
