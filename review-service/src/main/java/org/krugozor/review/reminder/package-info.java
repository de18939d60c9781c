/** What is due, computed from dates: reminders, expiries, releases; each done once. */
@NullMarked
package org.krugozor.review.reminder;

import org.jspecify.annotations.NullMarked;
