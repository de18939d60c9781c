/** Texts in several languages: the words people read, and what letters tell about a text's language. */
@NullMarked
package org.krugozor.submission.text;

import org.jspecify.annotations.NullMarked;
