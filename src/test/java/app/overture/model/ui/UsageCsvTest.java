package app.overture.model.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1"})
    void what_a_spreadsheet_would_run_is_text(String name) {
        assertThat(UsageCsv.harmless(name)).isEqualTo("'" + name);
        assertThat(UsageCsv.harmless("a" + name)).isEqualTo("a" + name);
    }
}
