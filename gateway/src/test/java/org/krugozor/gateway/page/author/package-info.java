/** Tests of the author's pages. */
@NullMarked
package org.krugozor.gateway.page.author;

import org.jspecify.annotations.NullMarked;
