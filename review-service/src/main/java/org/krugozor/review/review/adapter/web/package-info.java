/** The reviewer's side over HTTP: by the link's token, or by an account. */
@NullMarked
package org.krugozor.review.review.adapter.web;

import org.jspecify.annotations.NullMarked;
