package org.pasokh.interaction.configuration.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private final ContentText text = new ContentText();

    @Test
    void nothing_has_changed_between_two_of_the_same() {
        assertThat(changes(Texts.SHOP, Texts.SHOP)).isEmpty();
        assertThat(changes(Texts.SHOP, Texts.SHOP.replace("mail: {}", "mail: {maxOffers: 5}")))
                .isEmpty();
    }

    @Test
    void what_was_added_removed_and_changed_is_told_by_its_place() {
        String after = Texts.SHOP
                .replace("capacity: 68", "capacity: 100")
                .replace("  mail: {}", "  mail: {}\n  post: {}")
                .replace("    maxWaiting: 40\n", "")
                .replace("breakReasons:\n  lunch: {en: Lunch, fa: ناهار}\n", "")
                .replace("ladder: [{after: 30s", "ladder: [{after: 40s");

        assertThat(changes(Texts.SHOP, after))
                .containsExactly(
                        "CHANGED /agents/sara/capacity",
                        "REMOVED /breakReasons",
                        "ADDED /queues/post",
                        "CHANGED /queues/sales/ladder",
                        "REMOVED /queues/sales/maxWaiting");
    }

    @Test
    void the_first_of_a_kind_is_told_by_its_own_name() {
        assertThat(changes("queues: {}", "queues: {sales: {}, a/b: {}}"))
                .containsExactly("ADDED /queues/sales", "ADDED /queues/a~1b");
    }

    private List<String> changes(String before, String after) {
        return Changes.between(text.tree(Texts.of(before)), text.tree(Texts.of(after))).stream()
                .map(change -> change.kind() + " " + change.path())
                .toList();
    }
}
