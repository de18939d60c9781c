/** Publications and profiles as files: BibTeX, RIS and an ORCID record in, CSV in and out. */
@NullMarked
package org.krugozor.review.reviewer.exchange;

import org.jspecify.annotations.NullMarked;
