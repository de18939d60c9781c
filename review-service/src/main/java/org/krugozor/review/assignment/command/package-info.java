/** Assigning by files from a terminal: options, CSV in and out, and what is printed. No server, no Spring. */
@NullMarked
package org.krugozor.review.assignment.command;

import org.jspecify.annotations.NullMarked;
