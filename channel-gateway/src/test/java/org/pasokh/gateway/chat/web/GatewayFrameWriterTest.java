package org.pasokh.gateway.chat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pasokh.gateway.chat.domain.CallbackNews;
import org.pasokh.gateway.chat.domain.CallbackRefusal;
import org.pasokh.gateway.chat.domain.ChatState;
import org.pasokh.gateway.chat.domain.GatewayFrame;
import org.pasokh.gateway.chat.domain.Receipt;
import org.pasokh.gateway.chat.domain.Refusal;
import org.pasokh.gateway.chat.domain.TranscriptEntry;
import org.pasokh.gateway.chat.domain.TranscriptEntry.Author;

class GatewayFrameWriterTest {

    private static final Instant AT = Instant.parse("2026-11-21T09:00:00.250Z");

    @Test
    void a_welcome_shows_the_session() {
        var mine = new TranscriptEntry(1L, "aa", Author.CUSTOMER, null, "سلام", AT, 1L, null, null);
        var theirs = new TranscriptEntry(2L, "bb", Author.AGENT, "Sara", "Hi", AT, null, Receipt.READ, null);
        var welcome = new GatewayFrame.Welcome(
                "v1.t", ChatState.AGENT_JOINED, "Sara", 1, 2, List.of(mine, theirs), null, null);

        assertThat(write(welcome))
                .isEqualTo("{'type':'welcome','token':'v1.t','state':'AGENT_JOINED','agentName':'Sara','lastNumber':1,"
                        + "'position':2,'transcript':["
                        + "{'position':1,'messageId':'aa','author':'CUSTOMER','text':'سلام',"
                        + "'at':'2026-11-21T09:00:00.250Z','number':1},"
                        + "{'position':2,'messageId':'bb','author':'AGENT','authorName':'Sara','text':'Hi',"
                        + "'at':'2026-11-21T09:00:00.250Z','delivery':'READ'}]}");
    }

    @Test
    void a_live_message_has_no_position() {
        assertThat(write(new TranscriptEntry(null, "bb", Author.AGENT, "Sara", "Hi", AT, null, null, null)))
                .isEqualTo("{'type':'message','messageId':'bb','author':'AGENT','authorName':'Sara','text':'Hi',"
                        + "'at':'2026-11-21T09:00:00.250Z'}");
    }

    @Test
    void a_refusal_carries_a_problem() {
        assertThat(write(new GatewayFrame.Refused(4L, Refusal.TEXT_TOO_LONG)))
                .isEqualTo("{'type':'refused','number':4,'problem':{'type':'urn:pasokh:problem:text-too-long',"
                        + "'title':'The message is too long','status':422,"
                        + "'detail':'A message may have up to 4000 characters.'}}");
    }

    @Test
    void the_short_ones_are_short() {
        assertThat(write(new GatewayFrame.Ticked(7, "aa", AT)))
                .isEqualTo("{'type':'ticked','number':7,'messageId':'aa','at':'2026-11-21T09:00:00.250Z'}");
        assertThat(write(new GatewayFrame.Unavailable(2))).isEqualTo("{'type':'unavailable','retryAfterSeconds':2}");
        assertThat(write(new GatewayFrame.State(ChatState.WAITING, null, AT, 3)))
                .isEqualTo("{'type':'state','state':'WAITING','at':'2026-11-21T09:00:00.250Z'}");
        assertThat(write(new GatewayFrame.State(
                        ChatState.WAITING,
                        null,
                        AT,
                        3,
                        new CallbackNews(null, null, CallbackRefusal.TIME_FULL, List.of(AT)),
                        null)))
                .isEqualTo("{'type':'state','state':'WAITING','at':'2026-11-21T09:00:00.250Z',"
                        + "'callbackRefused':'TIME_FULL','freeTimes':['2026-11-21T09:00:00.250Z']}");
        assertThat(write(new GatewayFrame.State(
                        ChatState.CALLBACK, null, AT, 3, new CallbackNews(AT, AT, null, null), null)))
                .isEqualTo("{'type':'state','state':'CALLBACK','at':'2026-11-21T09:00:00.250Z',"
                        + "'promisedBy':'2026-11-21T09:00:00.250Z','notBefore':'2026-11-21T09:00:00.250Z'}");
        assertThat(write(new GatewayFrame.State(ChatState.AGENT_JOINED, "Sara", AT, 3, CallbackNews.NONE, "Reza")))
                .isEqualTo("{'type':'state','state':'AGENT_JOINED','agentName':'Sara',"
                        + "'at':'2026-11-21T09:00:00.250Z','leftName':'Reza'}");
        assertThat(write(new GatewayFrame.Typing())).isEqualTo("{'type':'typing'}");
        assertThat(write(new GatewayFrame.Pong())).isEqualTo("{'type':'pong'}");
    }

    private static String write(GatewayFrame frame) {
        return GatewayFrameWriter.write(frame).replace('"', '\'');
    }
}
