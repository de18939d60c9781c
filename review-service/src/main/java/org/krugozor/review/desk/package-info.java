/** The editor's desk: lists, counts, search, and the case page, read from the service's own tables. */
@NullMarked
package org.krugozor.review.desk;

import org.jspecify.annotations.NullMarked;
