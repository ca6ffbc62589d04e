package org.pasokh.gateway.chat.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pasokh.gateway.chat.domain.TranscriptEntry;
import org.pasokh.gateway.chat.domain.TranscriptEntry.Author;

class WordedCopiesTest {

    private static final List<TranscriptEntry> SAID = List.of(
            said("2026-11-21T20:00:00Z", Author.CUSTOMER, null, "سلام"),
            said("2026-11-21T20:05:00Z", Author.AGENT, "نگار", "در خدمتم"),
            said("2026-11-22T05:30:00Z", Author.AGENT, null, "hello?"));

    private final WordedCopies copies = new WordedCopies(ZoneId.of("Asia/Tehran"));

    @Test
    void in_persian_it_has_the_persian_calendar_and_digits() {
        assertThat(copies.subject("fa-IR")).isEqualTo("گفتگوی شما با ما");
        assertThat(copies.text(SAID, "fa-IR").lines().toList())
                .containsExactly(
                        "شنبه ۳۰ آبان ۱۴۰۵",
                        "",
                        "۲۳:۳۰  شما: سلام",
                        "۲۳:۳۵  نگار: در خدمتم",
                        "",
                        "یکشنبه ۱ آذر ۱۴۰۵",
                        "",
                        "۰۹:۰۰  ما: hello?");
    }

    @Test
    void in_any_other_language_it_is_english() {
        assertThat(copies.subject("de")).isEqualTo("Your chat with us");
        assertThat(copies.text(SAID, "de"))
                .startsWith("Saturday 21 November 2026")
                .contains("23:30  You: سلام", "09:00  We: hello?");
    }

    private static TranscriptEntry said(String at, Author author, @Nullable String name, String text) {
        return new TranscriptEntry(null, "m", author, name, text, Instant.parse(at), null, null, null);
    }
}
