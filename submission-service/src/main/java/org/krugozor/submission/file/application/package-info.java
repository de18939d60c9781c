/** Taking, inspecting and handing out files. */
@NullMarked
package org.krugozor.submission.file.application;

import org.jspecify.annotations.NullMarked;
