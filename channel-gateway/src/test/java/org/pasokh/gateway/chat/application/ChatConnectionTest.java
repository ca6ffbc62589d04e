package org.pasokh.gateway.chat.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pasokh.gateway.chat.domain.Closing;
import org.pasokh.gateway.chat.domain.GatewayFrame.Pong;
import org.pasokh.gateway.chat.domain.GatewayFrame.Refused;
import org.pasokh.gateway.chat.domain.GatewayFrame.Ticked;
import org.pasokh.gateway.chat.domain.GatewayFrame.Unavailable;
import org.pasokh.gateway.chat.domain.GatewayFrame.Welcome;
import org.pasokh.gateway.chat.domain.Refusal;
import org.pasokh.gateway.chat.domain.SharedFile;
import org.pasokh.gateway.chat.domain.VisitorFrame.FileSent;
import org.pasokh.gateway.chat.domain.VisitorFrame.Hello;
import org.pasokh.gateway.chat.domain.VisitorFrame.Message;
import org.pasokh.gateway.chat.domain.VisitorFrame.Ping;
import org.pasokh.gateway.chat.domain.VisitorFrame.Typing;
import org.pasokh.gateway.chat.domain.VisitorMessage;

class ChatConnectionTest {

    private static final Hello HELLO = new Hello(null, "fa", "Sara", null);
    private static final String FIRST_SESSION = "%032x".formatted(1);

    private static final String UPLOAD = "%032x".formatted(7);

    private final Gateway gateway = new Gateway();
    private final RecordingSocket socket = new RecordingSocket();
    private final ChatConnection connection = gateway.open(socket);

    @Test
    void who_says_hello_is_welcomed_to_a_new_session() {
        connection.take(HELLO);

        await().until(() -> !socket.frames().isEmpty());
        Welcome welcome = socket.frames(Welcome.class).getFirst();
        assertThat(welcome.token()).startsWith("v1." + FIRST_SESSION);
        assertThat(welcome.transcript()).isEmpty();
        assertThat(gateway.register.sessions()).containsExactly(FIRST_SESSION);
    }

    @Test
    void a_message_is_ticked_when_the_log_has_it_and_not_before() {
        gateway.log.is(PaperLog.Mood.HANGS);
        connection.take(HELLO);
        connection.take(new Message(1, "سلام"));
        connection.take(new Ping());
        await().until(() -> !socket.frames(Pong.class).isEmpty()
                || !socket.frames(Welcome.class).isEmpty());

        assertThat(socket.frames(Ticked.class)).isEmpty();

        gateway.log.goOn();
        await().until(() -> !socket.frames(Ticked.class).isEmpty());
        assertThat(gateway.log.messages).extracting(VisitorMessage::text).containsExactly("سلام");
        assertThat(socket.frames(Ticked.class))
                .containsExactly(new Ticked(1, FIRST_SESSION + "-1", gateway.clock.instant()));
    }

    @Test
    void the_log_is_told_who_wrote_where_and_in_which_language() {
        connection.take(HELLO);
        connection.take(new Message(1, "a"));

        await().until(() -> !gateway.log.messages.isEmpty());
        VisitorMessage message = gateway.log.messages.getFirst();
        assertThat(message.visitor().entryPoint()).isEqualTo("shop");
        assertThat(message.visitor().name()).isEqualTo("Sara");
        assertThat(message.visitor().language()).isEqualTo("fa");
        assertThat(message.at()).isEqualTo(gateway.clock.instant());
    }

    @Test
    void files_that_were_handed_in_go_along_even_without_a_word() {
        SharedFile receipt = gateway.handedIn.handIn(FIRST_SESSION, UPLOAD);
        connection.take(HELLO);
        connection.take(new Message(1, "", List.of(new FileSent(UPLOAD, "receipt.pdf"))));

        await().until(() -> !socket.frames(Ticked.class).isEmpty());
        assertThat(gateway.log.messages.getFirst().files())
                .containsExactly(new SharedFile(receipt.id(), "receipt.pdf", "application/pdf", 3, "abc"));
        assertThat(gateway.handedIn.kept).containsExactly(receipt.id());
    }

    @Test
    void a_file_that_was_not_handed_in_here_is_refused_and_the_chat_goes_on() {
        gateway.handedIn.handIn("somebody else's session", UPLOAD);
        connection.take(HELLO);
        connection.take(new Message(1, "see", List.of(new FileSent(UPLOAD, "receipt.pdf"))));
        connection.take(new Message(2, "b"));

        await().until(() -> !socket.frames(Ticked.class).isEmpty());
        assertThat(socket.frames(Refused.class)).containsExactly(new Refused(1L, Refusal.UNKNOWN_FILE));
        assertThat(gateway.log.messages).extracting(VisitorMessage::text).containsExactly("b");
    }

    @Test
    void a_message_whose_files_cannot_be_looked_up_comes_again_before_the_next() {
        gateway.handedIn.handIn(FIRST_SESSION, UPLOAD);
        gateway.handedIn.away = true;
        connection.take(HELLO);
        connection.take(new Message(1, "a", List.of(new FileSent(UPLOAD, "a"))));
        connection.take(new Message(2, "b"));
        await().until(() -> socket.frames(Unavailable.class).size() == 2);

        gateway.handedIn.away = false;
        connection.take(new Message(1, "a", List.of(new FileSent(UPLOAD, "a"))));
        connection.take(new Message(2, "b"));

        await().until(() -> socket.frames(Ticked.class).size() == 2);
        assertThat(gateway.log.messages).extracting(VisitorMessage::text).containsExactly("a", "b");
    }

    @Test
    void when_one_cannot_be_written_none_after_it_is() {
        connection.take(HELLO);
        connection.take(new Message(1, "a"));
        await().until(() -> socket.frames(Ticked.class).size() == 1);
        gateway.log.is(PaperLog.Mood.FAILS);
        connection.take(new Message(2, "b"));
        await().until(() -> socket.frames(Unavailable.class).size() == 1);
        gateway.log.is(PaperLog.Mood.TAKES);

        connection.take(new Message(3, "c"));
        connection.take(new Message(4, "d"));

        await().until(() -> socket.frames(Unavailable.class).size() == 3);
        assertThat(texts()).containsExactly("a");
    }

    @Test
    void what_was_not_taken_is_taken_when_it_is_sent_again_from_the_lowest_on() {
        connection.take(HELLO);
        gateway.log.is(PaperLog.Mood.FAILS);
        connection.take(new Message(1, "a"));
        connection.take(new Message(2, "b"));
        await().until(() -> socket.frames(Unavailable.class).size() == 2);
        gateway.log.is(PaperLog.Mood.TAKES);

        connection.take(new Message(1, "a"));
        connection.take(new Message(2, "b"));

        await().until(() -> socket.frames(Ticked.class).size() == 2);
        assertThat(texts()).containsExactly("a", "b");
    }

    @Test
    void a_text_that_is_no_message_is_refused_and_the_next_one_taken() {
        connection.take(HELLO);
        connection.take(new Message(1, " \n "));
        connection.take(new Message(2, "x".repeat(4_001)));
        connection.take(new Message(3, "c"));

        await().until(() -> socket.frames(Ticked.class).size() == 1);
        assertThat(socket.frames(Refused.class))
                .containsExactly(new Refused(1L, Refusal.TEXT_EMPTY), new Refused(2L, Refusal.TEXT_TOO_LONG));
        assertThat(texts()).containsExactly("c");
    }

    @Test
    void a_number_left_out_ends_the_connection() {
        connection.take(HELLO);
        connection.take(new Message(1, "a"));
        connection.take(new Message(3, "c"));

        await().until(() -> socket.closing() == Closing.OUT_OF_ORDER);
        assertThat(texts()).containsExactly("a");
    }

    @Test
    void who_does_not_say_hello_in_time_is_not_waited_for() {
        gateway.agenda.runAll();

        assertThat(socket.closing()).isEqualTo(Closing.HELLO_MISSING);
    }

    @Test
    void who_said_hello_is_not_asked_for_it_again() {
        connection.take(HELLO);
        await().until(() -> !socket.frames().isEmpty());
        gateway.agenda.runAll();

        RecordingSocket second = new RecordingSocket();
        ChatConnection greeted = gateway.open(second);
        greeted.take(HELLO);
        gateway.agenda.runAll();

        assertThat(second.closing()).isNull();
    }

    @Test
    void anything_else_before_hello_is_a_mistake() {
        connection.take(new Message(1, "a"));

        await().until(() -> socket.closing() == Closing.HELLO_EXPECTED);
        assertThat(gateway.log.messages).isEmpty();
    }

    @Test
    void a_second_hello_is_a_mistake() {
        connection.take(HELLO);
        connection.take(HELLO);

        await().until(() -> socket.closing() == Closing.OUT_OF_ORDER);
    }

    @Test
    void what_comes_after_the_end_is_not_taken() {
        connection.take(HELLO);
        await().until(() -> !socket.frames().isEmpty());
        connection.close(Closing.FRAME_TOO_LONG);

        connection.take(new Message(1, "a"));

        await().until(() -> gateway.register.sessions().isEmpty());
        assertThat(gateway.log.messages).isEmpty();
    }

    @Test
    void a_flood_of_frames_ends_the_connection() {
        connection.take(HELLO);
        for (int frame = 0; frame < 600; frame++) {
            connection.take(new Typing());
        }

        await().until(() -> socket.closing() == Closing.TOO_MANY_FRAMES);
    }

    @Test
    void two_hundred_messages_may_be_under_way_and_not_one_more() {
        gateway.log.is(PaperLog.Mood.HANGS);
        connection.take(HELLO);
        await().until(() -> !socket.frames().isEmpty());
        for (int number = 1; number <= 200; number++) {
            connection.take(new Message(number, "m"));
        }
        assertThat(socket.closing()).isNull();

        connection.take(new Message(201, "m"));
        connection.take(new Message(202, "m"));

        assertThat(socket.closing()).isEqualTo(Closing.TOO_MANY_FRAMES);
        gateway.log.goOn();
    }

    @Test
    void a_ping_is_answered_while_the_log_makes_everything_wait() {
        connection.take(HELLO);
        await().until(() -> !socket.frames().isEmpty());
        gateway.log.is(PaperLog.Mood.HANGS);
        connection.take(new Message(1, "a"));

        connection.take(new Ping());

        assertThat(socket.frames(Pong.class)).hasSize(1);
        gateway.log.goOn();
    }

    @Test
    void a_failure_to_write_is_taken_for_a_log_that_is_away() {
        connection.take(HELLO);
        gateway.log.is(PaperLog.Mood.FAILS);
        connection.take(new Message(1, "a"));

        await().until(() -> !gateway.reach.isThere());
    }

    private List<String> texts() {
        return gateway.log.messages.stream().map(VisitorMessage::text).toList();
    }
}
