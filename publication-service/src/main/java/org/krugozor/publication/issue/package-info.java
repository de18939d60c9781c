/** Issues: planned, frozen, published; their order, pages, DOIs and blockers. */
@NullMarked
package org.krugozor.publication.issue;

import org.jspecify.annotations.NullMarked;
