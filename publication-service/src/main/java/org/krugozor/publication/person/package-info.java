/** The people this service has heard of, by id and account. */
@NullMarked
package org.krugozor.publication.person;

import org.jspecify.annotations.NullMarked;
