package org.pasokh.interaction.desk.web;

import java.util.Set;
import org.pasokh.interaction.conversation.application.ReadingConversations;
import org.pasokh.interaction.conversation.application.ReadingConversations.Reader;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/// Who may read what.
final class Readers {

    private static final Set<String> SEE_ALL = Set.of("ROLE_SUPERVISOR", "ROLE_QUALITY");

    private Readers() {}

    /// Refuses whoever may not read the interaction.
    static Reader permitted(ReadingConversations reading, Authentication who, String interactionId) {
        Reader reader = reader(who);
        return switch (reading.permission(reader, interactionId)) {
            case GRANTED -> reader;
            case DENIED -> throw DeskProblems.notYourInteraction();
            case NOTHING_THERE -> throw DeskProblems.unknownInteraction();
        };
    }

    private static Reader reader(Authentication who) {
        boolean seesAll = who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(SEE_ALL::contains);
        return new Reader(who.getName(), seesAll);
    }
}
