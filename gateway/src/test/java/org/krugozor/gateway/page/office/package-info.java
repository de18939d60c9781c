/** Tests of the pages of the office. */
@NullMarked
package org.krugozor.gateway.page.office;

import org.jspecify.annotations.NullMarked;
