package org.polygraph;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The packages use each other only as their {@code package-info.java} says. */
class ModularityTest {

    @Test
    void packagesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(PolygraphApplication.class).verify();
    }
}
