package org.krugozor.submission.check;

import java.util.List;

/** One submission rule. */
interface Check {

    /** One result at least. */
    List<CheckResult> of(Subject subject);
}
