/** Work on what strangers send, done in processes of its own: little heap, no network, no secrets, killed when late. */
@NullMarked
package org.krugozor.platform.worker;

import org.jspecify.annotations.NullMarked;
