package org.pasokh.local.identity;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Who may sign in, and where they go afterwards.
///
/// @param consoleUri where the console is; the only place a sign-in may lead to
/// @param consoleSecret known to everybody who can read this repository: for one machine only
/// @param password the demo users' common password
/// @param signingKey the file that keeps the key of all tokens, so that they outlive the process
@ConfigurationProperties("pasokh.identity")
record IdentitySettings(URI consoleUri, String consoleSecret, String password, Path signingKey, List<DemoUser> users) {

    IdentitySettings {
        users = List.copyOf(users);
    }

    Optional<DemoUser> user(String id) {
        return users.stream().filter(user -> user.id().equals(id)).findFirst();
    }
}
