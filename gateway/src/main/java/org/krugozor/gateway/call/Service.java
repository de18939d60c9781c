package org.krugozor.gateway.call;

import java.net.URI;
import java.util.Locale;
import org.krugozor.gateway.GatewaySettings;

/** The services a page may ask. */
public enum Service {
    SUBMISSION,
    REVIEW,
    PUBLICATION;

    /** The service's name in paths and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    URI at(GatewaySettings.Services services) {
        return switch (this) {
            case SUBMISSION -> services.submission();
            case REVIEW -> services.review();
            case PUBLICATION -> services.publication();
        };
    }
}
