package org.pasokh.gateway.chat.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    private final PhoneNumbers numbers = new PhoneNumbers("IR");

    @ParameterizedTest
    @CsvSource({
        "0912 345 6789, +989123456789",
        "۰۹۱۲۳۴۵۶۷۸۹, +989123456789",
        "+98 (912) 345-6789, +989123456789",
        "00989123456789, +989123456789",
        "021 8888 1234, +982188881234",
        "+44 20 7946 0018, +442079460018"
    })
    void a_number_is_the_same_however_it_is_typed(String typed, String e164) {
        assertThat(numbers.read(typed)).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "call me", "123", "+", "0912345678901234567", "{\"$gt\": \"\"}", "+98 912 345"})
    void what_cannot_be_called_is_no_number(String typed) {
        assertThat(numbers.read(typed)).isEmpty();
    }

    @Test
    void a_region_that_does_not_exist_is_no_setting() {
        assertThatThrownBy(() -> new PhoneNumbers("XX")).isInstanceOf(IllegalArgumentException.class);
    }
}
