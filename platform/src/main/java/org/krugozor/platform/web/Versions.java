package org.krugozor.platform.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;

/** Optimistic locking over HTTP: {@code If-Match: "7"} in, {@code ETag: "7"} out. */
public final class Versions {

    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})\"");

    private Versions() {}

    /** The version the caller has seen; 428 {@code precondition-required} if the header is missing, 422 if malformed. */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Refused(Failure.of("precondition-required", 428));
        }
        var matcher = FORM.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw new Refused(Failure.invalid("/If-Match", "bad-version"));
        }
        return Long.parseLong(matcher.group(1));
    }

    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
