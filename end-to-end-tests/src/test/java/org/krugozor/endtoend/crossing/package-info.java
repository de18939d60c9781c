/**
 * The three services played against each other: their real use cases and reactions, wired as in production over stores in
 * memory, with every event carried by hand in every order the rules allow.
 */
@NullMarked
package org.krugozor.endtoend.crossing;

import org.jspecify.annotations.NullMarked;
