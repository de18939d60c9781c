/** The office over HTTP. */
@NullMarked
package org.krugozor.review.office.adapter.web;

import org.jspecify.annotations.NullMarked;
