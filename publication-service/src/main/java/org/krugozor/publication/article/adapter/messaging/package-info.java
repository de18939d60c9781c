/** How the article hears the other services. */
@NullMarked
package org.krugozor.publication.article.adapter.messaging;

import org.jspecify.annotations.NullMarked;
