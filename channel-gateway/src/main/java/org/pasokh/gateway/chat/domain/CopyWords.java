package org.pasokh.gateway.chat.domain;

import java.util.List;

/// Words a transcript for a mail.
public interface CopyWords {

    String subject(String language);

    String text(List<TranscriptEntry> entries, String language);
}
