/** The editor's case of a manuscript: custody, standing, rounds, decisions and requests, as pure transitions. */
@NullMarked
package org.krugozor.review.casefile.model;

import org.jspecify.annotations.NullMarked;
