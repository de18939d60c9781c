/** Decisions and meetings over HTTP. */
@NullMarked
package org.krugozor.review.decision.adapter.web;

import org.jspecify.annotations.NullMarked;
