/** What can be done with the galley: one use case a class, each in one transaction. */
@NullMarked
package org.krugozor.publication.galley.application;

import org.jspecify.annotations.NullMarked;
