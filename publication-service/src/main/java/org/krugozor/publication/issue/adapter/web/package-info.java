/** How people and programs reach the issue over HTTP. */
@NullMarked
package org.krugozor.publication.issue.adapter.web;

import org.jspecify.annotations.NullMarked;
