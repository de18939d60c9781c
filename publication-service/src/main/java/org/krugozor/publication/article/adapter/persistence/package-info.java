/** How the article is kept in the database. */
@NullMarked
package org.krugozor.publication.article.adapter.persistence;

import org.jspecify.annotations.NullMarked;
