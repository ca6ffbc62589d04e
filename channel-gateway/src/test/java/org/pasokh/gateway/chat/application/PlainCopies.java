package org.pasokh.gateway.chat.application;

import java.util.List;
import java.util.stream.Collectors;
import org.pasokh.gateway.chat.domain.CopyWords;
import org.pasokh.gateway.chat.domain.TranscriptEntry;

/// A transcript without ornaments.
final class PlainCopies implements CopyWords {

    @Override
    public String subject(String language) {
        return language;
    }

    @Override
    public String text(List<TranscriptEntry> entries, String language) {
        return entries.stream().map(TranscriptEntry::text).collect(Collectors.joining("|"));
    }
}
