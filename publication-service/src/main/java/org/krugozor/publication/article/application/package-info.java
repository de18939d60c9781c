/** What can be done with the article: one use case a class, each in one transaction. */
@NullMarked
package org.krugozor.publication.article.application;

import org.jspecify.annotations.NullMarked;
