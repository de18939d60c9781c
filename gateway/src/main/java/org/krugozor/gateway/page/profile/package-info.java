/** Profiles of reviewers, as the office and they themselves keep them. */
@NullMarked
package org.krugozor.gateway.page.profile;

import org.jspecify.annotations.NullMarked;
