/** Copies of accepted sources, fetched from submission-service and served from here. */
@NullMarked
package org.krugozor.publication.file;

import org.jspecify.annotations.NullMarked;
