/** Transactions, JSON columns, cursors and pages over R2DBC. */
@NullMarked
package org.krugozor.platform.persistence;

import org.jspecify.annotations.NullMarked;
