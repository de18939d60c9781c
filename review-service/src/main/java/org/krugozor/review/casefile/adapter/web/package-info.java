/** Commands of the editor's office on one case. */
@NullMarked
package org.krugozor.review.casefile.adapter.web;

import org.jspecify.annotations.NullMarked;
