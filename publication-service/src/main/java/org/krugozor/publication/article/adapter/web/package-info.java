/** How people and programs reach the article over HTTP. */
@NullMarked
package org.krugozor.publication.article.adapter.web;

import org.jspecify.annotations.NullMarked;
