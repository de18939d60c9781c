/** The public journal: pages, PDF and XML for readers and machines, without login. */
@NullMarked
package org.krugozor.publication.site;

import org.jspecify.annotations.NullMarked;
