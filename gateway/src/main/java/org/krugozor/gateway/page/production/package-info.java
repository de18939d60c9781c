/** The pages of production: articles on their way into an issue, the plans of issues, the journal's record. */
@NullMarked
package org.krugozor.gateway.page.production;

import org.jspecify.annotations.NullMarked;
