package org.pasokh.interaction.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmendedMessageTest {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final Instant LATER = NINE.plusSeconds(60);

    private final Message said =
            Message.written("m", "key", Message.Writer.customer("Sara"), Content.ofText("helo"), NINE);

    @Test
    void the_later_of_two_edits_stays_whichever_comes_first() {
        Message second = said.edited(Content.ofText("hello!"), 2, LATER).orElseThrow();

        assertThat(second.edited(Content.ofText("hello"), 1, LATER)).isEmpty();
        assertThat(second.content().text()).isEqualTo("hello!");
        assertThat(second.changed().editedAt()).isEqualTo(LATER);
    }

    @Test
    void what_was_taken_back_says_nothing_and_no_edit_brings_it_back() {
        Message gone = said.deleted(LATER).orElseThrow();

        assertThat(gone.content()).isEqualTo(Content.ofText(""));
        assertThat(gone.edited(Content.ofText("hello"), 9, LATER)).isEmpty();
        assertThat(gone.deleted(LATER)).isEmpty();
    }

    @Test
    void reactions_are_as_they_were_last() {
        Message liked = said.reacted(List.of("👍"), 5).orElseThrow();

        assertThat(liked.reacted(List.of("👎"), 4)).isEmpty();
        assertThat(liked.reacted(List.of(), 6).orElseThrow().changed().reactions())
                .isEmpty();
    }

    @Test
    void a_file_comes_once_and_only_to_the_text_that_it_came_with() {
        Message waiting = Message.written("m", "key", Message.Writer.customer("Sara"), awaiting("see", 1), NINE);
        Enclosed.Came file = file(1);

        Message whole = waiting.received(file, 0).orElseThrow();

        assertThat(whole.content().enclosed()).isNotNull();
        assertThat(whole.content().enclosed().came()).containsExactly(file);
        assertThat(whole.content().attachments()).containsExactly(file.attachment());
        assertThat(whole.received(file(1), 0)).isEmpty();
        assertThat(waiting.received(file(2), 0)).isEmpty();
        Message edited = waiting.edited(awaiting("look", 1), 3, LATER).orElseThrow();
        assertThat(edited.received(file, 0)).isEmpty();
        assertThat(edited.received(file, 3)).isPresent();
    }

    @Test
    void each_change_has_the_next_number() {
        Message changed = said.edited(Content.ofText("hello"), 1, LATER)
                .flatMap(message -> message.reacted(List.of("👍"), 1))
                .flatMap(message -> message.deleted(LATER))
                .orElseThrow();

        assertThat(changed.changed().seq()).isEqualTo(3);
        assertThat(changed.changed().reactions()).containsExactly("👍");
    }

    private static Content awaiting(String text, int files) {
        return new Content(
                text,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                new Enclosed(null, List.of(), null, null, null, files, List.of(), List.of()));
    }

    private static Enclosed.Came file(int ordinal) {
        return new Enclosed.Came(
                ordinal, new Content.Attachment("photo.jpg", new Stored("c" + ordinal, "00", 9, "image/jpeg")), null);
    }
}
