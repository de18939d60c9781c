/** What every page has around it: header, language, person, dates, assets, and how a problem is shown. */
@NullMarked
package org.krugozor.gateway.frame;

import org.jspecify.annotations.NullMarked;
