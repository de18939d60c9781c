/** Read model of the articles: lists and the page of one. */
@NullMarked
package org.krugozor.publication.portfolio;

import org.jspecify.annotations.NullMarked;
