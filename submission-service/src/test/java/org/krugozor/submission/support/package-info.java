/** What the tests share: the running service, tokens, documents, and a manuscript with nothing wrong in it. */
@NullMarked
package org.krugozor.submission.support;

import org.jspecify.annotations.NullMarked;
