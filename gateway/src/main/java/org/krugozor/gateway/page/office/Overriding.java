package org.krugozor.gateway.page.office;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reason for asking somebody despite what stands against it, with what that was on the page its editor looked at. */
final class Overriding {

    private Overriding() {}

    /** @param seen codes between spaces, as the page put them into its form */
    static Map<String, Object> of(String reason, @Nullable String seen) {
        var codes = seen == null
                ? List.<String>of()
                : Stream.of(seen.split(" ")).filter(code -> !code.isBlank()).toList();
        return Map.of("reason", reason, "setAside", codes);
    }
}
