package org.polygraph.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polygraph.language.RegionNames.PlaceName;

class RegionNamesTest {

    @Test
    void regionsHaveTheirLongShortAndVariantNames() {
        assertThat(RegionNames.regions("es"))
                .contains(
                        new PlaceName("us", "Estados Unidos", "es", true),
                        new PlaceName("us", "EE. UU.", "es", false));
        assertThat(RegionNames.regions("zh")).contains(new PlaceName("de", "德國", "zh-Hant", true));
    }

    @Test
    void citiesHaveTheirNames() {
        assertThat(RegionNames.cities("tr"))
                .contains(new PlaceName("london", "Londra", "tr", true));
        assertThat(RegionNames.cities("und"))
                .contains(new PlaceName("new-york", "New York", "und", false));
    }

    @Test
    void aLanguageThatCldrDoesNotKnowHasNone() {
        assertThat(RegionNames.regions("xx")).isEmpty();
    }
}
