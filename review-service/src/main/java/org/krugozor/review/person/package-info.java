/** Names, addresses and accounts of persons as submission-service knows them. */
@NullMarked
package org.krugozor.review.person;

import org.jspecify.annotations.NullMarked;
