/** Accepted manuscripts on their way to an issue: production, proof, the translator's mark, and answers to requests. */
@NullMarked
package org.krugozor.publication.article;

import org.jspecify.annotations.NullMarked;
