/** Lays an article out as PDF: fonts, right-to-left text, page and template. Knows no database and no web. */
@NullMarked
package org.krugozor.publication.galley.layout;

import org.jspecify.annotations.NullMarked;
