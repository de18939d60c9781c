/** The call for papers as it was heard: topics, fields and words for balance and the public page. */
@NullMarked
package org.krugozor.publication.call;

import org.jspecify.annotations.NullMarked;
