/** The heavy work on files, in worker processes without network and database. */
@NullMarked
package org.krugozor.publication.galley.adapter.press;

import org.jspecify.annotations.NullMarked;
