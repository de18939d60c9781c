/** What the other services say of a manuscript, in the shapes this service reads and keeps. */
@NullMarked
package org.krugozor.publication.manuscript;

import org.jspecify.annotations.NullMarked;
