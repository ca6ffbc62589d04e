package org.pasokh.gateway.email.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.EventIds;
import org.pasokh.gateway.email.reading.MailAddress;
import org.pasokh.gateway.email.reading.MailHeaders;

class FindingThreadTest {

    private static final String ACCOUNT = "support@pasokh.test";
    private static final String OWN = EventIds.of("own");
    private static final String FIRST = EventIds.of("first");
    private static final String SECOND = EventIds.of("second");
    private static final String ANSWER = EventIds.of("answer");
    private static final MailAddress SARA = new MailAddress("sara@example.net", null);

    private final ThreadMarks marks = ThreadMarksTest.marks("secret");
    private final Map<String, String> seen = new HashMap<>();
    private final FindingThread finding = new FindingThread(
            marks,
            new ThreadIndex() {
                @Override
                public void enter(String account, String messageId, String key) {
                    seen.putIfAbsent(account + messageId, key);
                }

                @Override
                public Optional<String> find(String account, String messageId) {
                    return Optional.ofNullable(seen.get(account + messageId));
                }
            },
            (key, sender) -> key.equals(FIRST) && sender.equals(SARA));

    @Test
    void a_mail_that_points_nowhere_opens_its_own_conversation() {
        assertThat(finding.find(ACCOUNT, mail(SARA, ACCOUNT, List.of("unknown@x")), OWN))
                .isEqualTo(new Threading(OWN, Evidence.NONE, null, 0));
    }

    @Test
    void a_signed_address_wins_over_everything() {
        seen.put(ACCOUNT + "seen@x", FIRST);
        String ours = marks.messageId(ACCOUNT, ANSWER, FIRST);

        MailHeaders mail = mail(SARA, marks.replyAddress(ACCOUNT, SECOND), List.of(ours, "seen@x"));

        assertThat(finding.find(ACCOUNT, mail, OWN)).isEqualTo(new Threading(SECOND, Evidence.SIGNED_ADDRESS, null, 0));
    }

    @Test
    void the_answered_message_is_known_when_both_proofs_agree() {
        String ours = marks.messageId(ACCOUNT, ANSWER, FIRST);

        MailHeaders mail = mail(SARA, marks.replyAddress(ACCOUNT, FIRST), List.of(ours));

        assertThat(finding.find(ACCOUNT, mail, OWN))
                .isEqualTo(new Threading(FIRST, Evidence.SIGNED_ADDRESS, ANSWER, 0));
    }

    @Test
    void a_signed_message_id_is_proof_whoever_writes() {
        String ours = marks.messageId(ACCOUNT, ANSWER, FIRST);
        MailAddress colleague = new MailAddress("colleague@example.net", null);

        assertThat(finding.find(ACCOUNT, mail(colleague, ACCOUNT, List.of("other@x", ours)), OWN))
                .isEqualTo(new Threading(FIRST, Evidence.SIGNED_MESSAGE_ID, ANSWER, 0));
    }

    @Test
    void a_seen_message_id_joins_only_who_writes_there_already() {
        seen.put(ACCOUNT + "seen@x", FIRST);
        MailAddress stranger = new MailAddress("stranger@example.net", null);

        assertThat(finding.find(ACCOUNT, mail(SARA, ACCOUNT, List.of("seen@x")), OWN))
                .isEqualTo(new Threading(FIRST, Evidence.THREAD_INDEX, null, 0));
        assertThat(finding.find(ACCOUNT, mail(stranger, ACCOUNT, List.of("seen@x")), OWN))
                .isEqualTo(new Threading(OWN, Evidence.NONE, null, 0));
    }

    @Test
    void a_message_id_seen_by_another_account_says_nothing() {
        seen.put("sales@pasokh.test" + "seen@x", FIRST);

        assertThat(finding.find(ACCOUNT, mail(SARA, ACCOUNT, List.of("seen@x")), OWN)
                        .evidence())
                .isEqualTo(Evidence.NONE);
    }

    @Test
    void forged_marks_are_counted_and_prove_nothing() {
        ThreadMarks others = ThreadMarksTest.marks("not ours");

        MailHeaders mail =
                mail(SARA, others.replyAddress(ACCOUNT, FIRST), List.of(others.messageId(ACCOUNT, ANSWER, FIRST)));

        assertThat(finding.find(ACCOUNT, mail, OWN)).isEqualTo(new Threading(OWN, Evidence.NONE, null, 2));
    }

    @Test
    void the_newest_reference_that_is_known_decides() {
        seen.put(ACCOUNT + "old@x", SECOND);
        seen.put(ACCOUNT + "new@x", FIRST);
        MailHeaders mail = new MailHeaders(
                SARA,
                SARA,
                List.of(),
                null,
                null,
                List.of(),
                List.of("old@x", "new@x"),
                null,
                Optional.empty(),
                List.of());

        assertThat(finding.find(ACCOUNT, mail, OWN).key()).isEqualTo(FIRST);
    }

    private static MailHeaders mail(MailAddress from, String to, List<String> inReplyTo) {
        return new MailHeaders(
                from,
                from,
                List.of(new MailAddress(to, null)),
                "subject",
                "own@x",
                inReplyTo,
                List.of(),
                null,
                Optional.empty(),
                List.of());
    }
}
