/** Forms whose field names are JSON pointers: read into the JSON a service takes, filled from it, marked where it is wrong. */
@NullMarked
package org.krugozor.gateway.page.form;

import org.jspecify.annotations.NullMarked;
