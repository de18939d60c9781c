/**
 * Where a manuscript stands, who acts next and by when, as one pure function of what each service last said: plain Java
 * that every service uses, so that whoever asks sees one status.
 */
@NullMarked
package org.krugozor.standing;

import org.jspecify.annotations.NullMarked;
