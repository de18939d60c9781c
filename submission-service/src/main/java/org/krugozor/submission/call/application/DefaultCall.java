package org.krugozor.submission.call.application;

import java.util.UUID;
import org.krugozor.submission.call.model.Call;

/** Where the default call is written down. */
public interface DefaultCall {

    Call withId(UUID id);
}
