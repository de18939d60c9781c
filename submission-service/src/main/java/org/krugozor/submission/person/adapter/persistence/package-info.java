/** Persons in PostgreSQL. */
@NullMarked
package org.krugozor.submission.person.adapter.persistence;

import org.jspecify.annotations.NullMarked;
