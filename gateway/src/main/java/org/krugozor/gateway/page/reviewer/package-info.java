/** Pages of a reviewer: the invitation, the rubric's form and the own assignments. They call review alone. */
@NullMarked
package org.krugozor.gateway.page.reviewer;

import org.jspecify.annotations.NullMarked;
