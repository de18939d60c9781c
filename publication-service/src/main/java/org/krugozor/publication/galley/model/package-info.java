/** What the galley is and may do: pure Java, no Spring, no clock. */
@NullMarked
package org.krugozor.publication.galley.model;

import org.jspecify.annotations.NullMarked;
