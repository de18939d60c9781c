package org.krugozor.publication.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.manuscript.Names;

/** Somebody this service has heard of. */
public record Person(
        UUID id, @Nullable String account, @Nullable String email, Names names) {}
