/** What can be done with the issue: one use case a class, each in one transaction. */
@NullMarked
package org.krugozor.publication.issue.application;

import org.jspecify.annotations.NullMarked;
