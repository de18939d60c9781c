/** The pages of the editorial office: desk, case, panel, reviewers, people and operations. */
@NullMarked
package org.krugozor.gateway.page.office;

import org.jspecify.annotations.NullMarked;
