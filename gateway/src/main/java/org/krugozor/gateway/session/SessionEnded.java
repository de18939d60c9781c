package org.krugozor.gateway.session;

/** The session is still there, but its tokens are not: Keycloak ended it, or it slept too long. The person signs in again. */
public final class SessionEnded extends RuntimeException {

    SessionEnded() {
        super("the session's tokens ended", null, false, false);
    }
}
