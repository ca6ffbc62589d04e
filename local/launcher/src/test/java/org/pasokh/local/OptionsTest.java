package org.pasokh.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Path HOME = Path.of("/pasokh");

    @Test
    void without_options_the_data_is_in_the_repository_and_the_ports_are_the_usual_ones() {
        assertThat(Options.parse(HOME)).isEqualTo(new Options(HOME, HOME.resolve("data"), 0));
    }

    @Test
    void folder_and_ports_can_be_chosen() {
        assertThat(Options.parse(HOME, "--data=other/place", "--port-offset=100"))
                .isEqualTo(new Options(HOME, HOME.resolve("other/place"), 100));
        assertThat(Options.parse(HOME, "--data=/elsewhere").data()).isEqualTo(Path.of("/elsewhere"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--date=x",
                "data",
                "--data=",
                "--port-offset=",
                "--port-offset=-1",
                "--port-offset=99999",
                "--port-offset=ten"
            })
    void what_cannot_be_meant_is_said(String argument) {
        assertThatThrownBy(() -> Options.parse(HOME, argument))
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        refused -> assertThat(refused.reason()).isEqualTo(CannotStart.Reason.OPTION));
    }
}
