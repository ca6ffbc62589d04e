package org.pasokh.gateway.chat.copy;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pasokh.gateway.chat.domain.CopyWords;
import org.pasokh.gateway.chat.domain.TranscriptEntry;
import org.pasokh.gateway.chat.domain.TranscriptEntry.Author;

/// Transcripts in Persian, with its calendar and digits, and in English.
public final class WordedCopies implements CopyWords {

    private final ZoneId zone;

    /// @param zone in which the business tells the time
    public WordedCopies(ZoneId zone) {
        this.zone = zone;
    }

    private record Words(ULocale locale, String subject, String visitor, String business) {

        private static final Words ENGLISH = new Words(new ULocale("en_GB"), "Your chat with us", "You", "We");
        private static final Words PERSIAN =
                new Words(new ULocale("fa_IR@calendar=persian"), "گفتگوی شما با ما", "شما", "ما");

        static Words in(String language) {
            return language.startsWith("fa") ? PERSIAN : ENGLISH;
        }
    }

    @Override
    public String subject(String language) {
        return Words.in(language).subject();
    }

    @Override
    public String text(List<TranscriptEntry> entries, String language) {
        Words words = Words.in(language);
        DateFormat days = format("EEEE d MMMM y", words);
        DateFormat times = format("HH:mm", words);
        StringBuilder text = new StringBuilder();
        String day = "";
        for (TranscriptEntry entry : entries) {
            String today = days.format(date(entry.at()));
            if (!today.equals(day)) {
                text.append(day.isEmpty() ? "" : "\n").append(today).append("\n\n");
                day = today;
            }
            text.append(times.format(date(entry.at())))
                    .append("  ")
                    .append(author(entry, words))
                    .append(": ")
                    .append(said(entry))
                    .append('\n');
        }
        return text.toString();
    }

    /// Files by their names: what they hold stays with us.
    private static String said(TranscriptEntry entry) {
        Stream<String> files =
                entry.files() == null ? Stream.empty() : entry.files().stream().map(file -> "[" + file.name() + "]");
        return Stream.concat(Stream.of(entry.text()).filter(text -> !text.isEmpty()), files)
                .collect(Collectors.joining(" "));
    }

    private DateFormat format(String pattern, Words words) {
        DateFormat format = new SimpleDateFormat(pattern, words.locale());
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format;
    }

    private static Date date(Instant at) {
        return Date.from(at);
    }

    private static String author(TranscriptEntry entry, Words words) {
        if (entry.author() == Author.CUSTOMER) {
            return words.visitor();
        }
        return entry.authorName() == null ? words.business() : entry.authorName();
    }
}
