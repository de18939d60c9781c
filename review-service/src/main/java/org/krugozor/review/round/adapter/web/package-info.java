/** Rounds and seats over HTTP, for the office. */
@NullMarked
package org.krugozor.review.round.adapter.web;

import org.jspecify.annotations.NullMarked;
