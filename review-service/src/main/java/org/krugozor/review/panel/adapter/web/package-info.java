/** Candidates over HTTP. */
@NullMarked
package org.krugozor.review.panel.adapter.web;

import org.jspecify.annotations.NullMarked;
