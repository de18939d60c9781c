/** Pages of an author: the own manuscripts, the manuscript's editor, decisions, revisions, the proof and the profile. */
@NullMarked
package org.krugozor.gateway.page.author;

import org.jspecify.annotations.NullMarked;
