/** What the article is and may do: pure Java, no Spring, no clock. */
@NullMarked
package org.krugozor.publication.article.model;

import org.jspecify.annotations.NullMarked;
