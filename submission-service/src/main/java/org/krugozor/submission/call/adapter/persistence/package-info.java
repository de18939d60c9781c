/** Calls in PostgreSQL, the default one from a resource. */
@NullMarked
package org.krugozor.submission.call.adapter.persistence;

import org.jspecify.annotations.NullMarked;
