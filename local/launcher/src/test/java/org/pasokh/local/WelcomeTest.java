package org.pasokh.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The table promises users and addresses that are configured elsewhere.
class WelcomeTest {

    private static final Path IDENTITY = Path.of("../identity/src/main/resources/application.yml");
    private static final Path INTERACTION = Path.of("src/main/resources/demo/interaction-service.yml");
    private static final Pattern USER = Pattern.compile("id: (\\w+), name-en: ([^,]+),.* roles: \\[(\\w+)]");

    @TempDir
    private Path folder;

    @Test
    void it_names_every_user_there_is() throws IOException {
        String table = table();

        assertThat(users())
                .hasSize(5)
                .allSatisfy(user -> assertThat(table)
                        .containsPattern("(?m)^  " + user.group(1) + " +\\w+ +" + user.group(2) + "$"));
    }

    @Test
    void every_agent_who_can_sign_in_is_known_to_the_router() throws IOException {
        String configuration = Files.readString(INTERACTION);

        assertThat(users())
                .filteredOn(user -> user.group(3).equals("AGENT"))
                .hasSize(3)
                .allSatisfy(agent -> assertThat(configuration).contains("      " + agent.group(1) + ": {name: "));
    }

    @Test
    void addresses_move_with_the_ports() throws IOException {
        assertThat(table()).contains("http://localhost:8180", "http://localhost:8189/fa", "SMTP localhost:3125");
    }

    private String table() throws IOException {
        try (DataFolder data = DataFolder.take(folder)) {
            return new Welcome(new Addresses(100), data, 12.3).text();
        }
    }

    private static List<MatchResult> users() throws IOException {
        return USER.matcher(Files.readString(IDENTITY)).results().toList();
    }
}
