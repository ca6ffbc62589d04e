package org.pasokh.local.identity;

import java.util.List;

/// Somebody to sign in as. The id is the subject of their tokens and the agent's id everywhere.
record DemoUser(String id, String nameEn, String nameFa, Language language, List<String> roles) {

    DemoUser {
        roles = List.copyOf(roles);
    }

    String name() {
        return name(language);
    }

    String name(Language shown) {
        return switch (shown) {
            case EN -> nameEn;
            case FA -> nameFa;
        };
    }
}
