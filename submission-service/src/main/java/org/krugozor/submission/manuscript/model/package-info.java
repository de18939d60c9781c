/** A manuscript: draft, versions, requests, and what its authors may do. */
@NullMarked
package org.krugozor.submission.manuscript.model;

import org.jspecify.annotations.NullMarked;
