/** The mail catcher: takes every message the system sends, keeps it in a folder and shows it on the loopback interface. */
@NullMarked
package org.krugozor.stack.mail;

import org.jspecify.annotations.NullMarked;
