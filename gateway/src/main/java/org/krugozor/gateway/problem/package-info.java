/** What went wrong, said in the reader's language: problem+json to programs, a page to people. */
@NullMarked
package org.krugozor.gateway.problem;

import org.jspecify.annotations.NullMarked;
