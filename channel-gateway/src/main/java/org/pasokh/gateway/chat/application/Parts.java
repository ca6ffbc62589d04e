package org.pasokh.gateway.chat.application;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.pasokh.gateway.chat.domain.ChatLog;
import org.pasokh.gateway.chat.domain.LogMarks;
import org.pasokh.gateway.chat.domain.Phones;
import org.pasokh.gateway.chat.domain.Question;
import org.pasokh.gateway.chat.domain.SessionTokens;
import org.pasokh.gateway.chat.domain.SiteTokens;
import org.pasokh.gateway.chat.domain.Transcripts;
import org.pasokh.gateway.chat.domain.VisitorFiles;

/// What the connections of one gateway share.
///
/// @param reach of the log
/// @param questions what visitors are asked before, by entry point
/// @param newSessions makes the ids of new sessions: 128 random bits in hex
public record Parts(
        SessionTokens tokens,
        Supplier<String> newSessions,
        Connections connections,
        ChatLog log,
        Reach reach,
        LogMarks marks,
        Transcripts transcripts,
        Later later,
        Phones phones,
        VisitorFiles files,
        SiteTokens sites,
        Map<String, List<Question>> questions,
        SendingCopies copies,
        InstantSource clock) {}
