/** How an issue stands to its call: shares, what it lacks, and its diversity of fields. */
@NullMarked
package org.krugozor.publication.balance;

import org.jspecify.annotations.NullMarked;
