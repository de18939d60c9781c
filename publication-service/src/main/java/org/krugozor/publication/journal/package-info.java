/** The dated record of the journal and the pattern of its DOIs. */
@NullMarked
package org.krugozor.publication.journal;

import org.jspecify.annotations.NullMarked;
