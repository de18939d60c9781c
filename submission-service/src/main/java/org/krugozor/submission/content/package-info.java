/** What an author writes about a manuscript: metadata, contributors, fields, declarations, references. */
@NullMarked
package org.krugozor.submission.content;

import org.jspecify.annotations.NullMarked;
