@NullMarked
package org.krugozor.gateway.page.profile;

import org.jspecify.annotations.NullMarked;
