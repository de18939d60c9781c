/** What the tests of the running service share: tokens, neighbours that speak, mailboxes, and requests. */
@NullMarked
package org.krugozor.review.support;

import org.jspecify.annotations.NullMarked;
