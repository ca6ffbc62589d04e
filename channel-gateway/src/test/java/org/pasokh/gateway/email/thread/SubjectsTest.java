package org.pasokh.gateway.email.thread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Where is my order?      | RE: Where is my order?
        Where is my order?      | Re[4]: AW: [EXTERNAL] Fwd: where is  my order
        Where is my order?      | Re: Where is my
        Order 12                | Re: Order 12 (still not here)
        The blue lamp is broken | Re: The blue lamps is broken
        پیگیری سفارش            | پاسخ: پيگيري سفارش
        پیگیری سفارش            | رد: پیگیری\u200c سفارش
        Hello                   | ''
        Hello                   | Re: ????
        """)
    void it_is_about_the_same(String one, String other) {
        assertThat(Subjects.differ(one, other)).isFalse();
        assertThat(Subjects.differ(other, one)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Where is my order? | Refund for the lamp
        Order 12           | Order 13
        Re: Order 12       | Invoice of November
        پیگیری سفارش       | درخواست فاکتور رسمی
        Hello              | Cancel my contract
        """)
    void it_is_about_something_else(String one, String other) {
        assertThat(Subjects.differ(one, other)).isTrue();
        assertThat(Subjects.differ(other, one)).isTrue();
    }

    @Test
    void no_subject_says_nothing() {
        assertThat(Subjects.differ(null, "Hello")).isFalse();
        assertThat(Subjects.bare("Re: [list] Re: سلامٌ، دنیا!")).isEqualTo("سلام دنیا");
    }
}
