package org.krugozor.gateway.page;

/** How many there are: exact up to a bound, "200+" above it. */
public record Count(int value, boolean exact) {

    /** As people read it. */
    public String shown() {
        return exact ? String.valueOf(value) : value + "+";
    }
}
