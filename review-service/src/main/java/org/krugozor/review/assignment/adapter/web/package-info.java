/** Plans of the backlog over HTTP. */
@NullMarked
package org.krugozor.review.assignment.adapter.web;

import org.jspecify.annotations.NullMarked;
