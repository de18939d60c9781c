/** Manuscripts over HTTP. */
@NullMarked
package org.krugozor.submission.manuscript.adapter.web;

import org.jspecify.annotations.NullMarked;
