/** Calls over HTTP. */
@NullMarked
package org.krugozor.submission.call.adapter.web;

import org.jspecify.annotations.NullMarked;
