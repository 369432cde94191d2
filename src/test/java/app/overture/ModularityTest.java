package app.overture;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void features_know_only_whom_they_may_know() {
        ApplicationModules.of(OvertureApplication.class).verify();
    }
}
