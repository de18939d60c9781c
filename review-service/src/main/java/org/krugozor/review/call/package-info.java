/** The call under which a manuscript came: rubric, rules, and the taxonomy of fields, as submission-service says them. */
@NullMarked
package org.krugozor.review.call;

import org.jspecify.annotations.NullMarked;
