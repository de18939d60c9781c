/** Reviewers over HTTP. */
@NullMarked
package org.krugozor.review.reviewer.adapter.web;

import org.jspecify.annotations.NullMarked;
