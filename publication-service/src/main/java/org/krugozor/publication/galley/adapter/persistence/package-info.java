/** How the galley is kept in the database. */
@NullMarked
package org.krugozor.publication.galley.adapter.persistence;

import org.jspecify.annotations.NullMarked;
