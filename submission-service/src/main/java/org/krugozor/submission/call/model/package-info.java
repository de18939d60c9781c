/** The call for papers: topics, fields, rules, documents and the rubric. */
@NullMarked
package org.krugozor.submission.call.model;

import org.jspecify.annotations.NullMarked;
