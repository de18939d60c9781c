/** What the issue is and may do: pure Java, no Spring, no clock. */
@NullMarked
package org.krugozor.publication.issue.model;

import org.jspecify.annotations.NullMarked;
