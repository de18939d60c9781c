/** A file of a manuscript and what its inspection found. */
@NullMarked
package org.krugozor.submission.file.model;

import org.jspecify.annotations.NullMarked;
