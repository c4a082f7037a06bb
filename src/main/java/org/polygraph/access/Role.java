package org.polygraph.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key may do; each role may do what those before it may. */
public enum Role {
    /** Ask. */
    READ,
    /** Put articles in. */
    INGEST,
    /** Retract articles, and change what is beside them. */
    ADMIN;

    /** As it is written in commands and files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    public static Optional<Role> of(String label) {
        return Arrays.stream(values()).filter(role -> role.label().equals(label)).findFirst();
    }
}
