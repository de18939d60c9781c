/** Files and renditions in PostgreSQL. */
@NullMarked
package org.krugozor.submission.file.adapter.persistence;

import org.jspecify.annotations.NullMarked;
