package org.pasokh.contracts.compatibility;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.Topic;

/// docs/architecture/topics.md says what the code says.
class TopicsPageTest {

    private static final String PAGE = "docs/architecture/topics.md";

    private static final String HEAD = """
            # Topics and events

            Written by `TopicsPageTest` from libs/contracts; a service refuses to start on a topic whose settings differ. \
            Partitions are fixed at installation: *general* topics have 48 (4 in the local mode), *routing* topics 24 (4), \
            *single* ones 1. Beside these each service has its `<service>.dead-letters`: single, kept 90 days. Each event's \
            JSON Schema stands in `libs/contracts/src/main/resources/schemas`.

            """;

    @Test
    void the_page_says_what_the_code_says() {
        String page = HEAD + Family.ALL.stream().map(TopicsPageTest::chapter).collect(joining("\n"));
        if (Stored.UPDATE) {
            Stored.putPage(PAGE, page);
        }

        assertThat(Stored.page(PAGE)).as(Stored.HOW_TO_UPDATE).isEqualTo(page);
    }

    private static String chapter(Family family) {
        Topic topic = family.topic();
        return "## `%s`%n%n%s, kept %s, time of %s, %s.%n%n%s"
                .formatted(
                        topic.name(),
                        topic.partitions().name().charAt(0)
                                + topic.partitions().name().substring(1).toLowerCase(Locale.ROOT),
                        words(topic.kept()),
                        topic.appendTime() ? "the broker's append" : "the producer",
                        topic.compacted() ? "compacted" : "deleted by age",
                        family.members()
                                .map(EventTypes::nameOf)
                                .sorted()
                                .map("- `%s`%n"::formatted)
                                .collect(joining()));
    }

    private static String words(Duration kept) {
        return kept.toDays() > 0 ? kept.toDays() + " days" : kept.toMinutes() + " minute";
    }
}
