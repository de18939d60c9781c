/** What manuscripts do because of what review and publication said. */
@NullMarked
package org.krugozor.submission.manuscript.adapter.messaging;

import org.jspecify.annotations.NullMarked;
