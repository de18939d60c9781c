/** How the issue is kept in the database. */
@NullMarked
package org.krugozor.publication.issue.adapter.persistence;

import org.jspecify.annotations.NullMarked;
