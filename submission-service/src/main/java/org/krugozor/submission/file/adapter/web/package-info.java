/** Files and renditions over HTTP, streamed. */
@NullMarked
package org.krugozor.submission.file.adapter.web;

import org.jspecify.annotations.NullMarked;
