/** Manuscripts in PostgreSQL. */
@NullMarked
package org.krugozor.submission.manuscript.adapter.persistence;

import org.jspecify.annotations.NullMarked;
