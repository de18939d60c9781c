package org.krugozor.review.support;

import java.util.UUID;

/** Somebody with an account and, mostly, a person known to the service. */
public record Staff(String account, String personId, String email, String... roles) {

    public static Staff of(String name, String... roles) {
        return new Staff(UUID.randomUUID().toString(), UUID.randomUUID().toString(), name + "@office.example", roles);
    }

    public String token() {
        return Tokens.of(account, email, roles);
    }
}
