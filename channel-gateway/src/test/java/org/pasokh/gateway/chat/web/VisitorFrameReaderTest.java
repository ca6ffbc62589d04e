package org.pasokh.gateway.chat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pasokh.gateway.chat.domain.Closing;
import org.pasokh.gateway.chat.domain.VisitorFrame;
import org.pasokh.gateway.chat.web.VisitorFrameReader.Reading;

class VisitorFrameReaderTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    @Test
    void every_frame_of_the_protocol_is_understood() {
        assertThat(understood("{'type':'hello','token':'v1.x','language':'fa-IR','name':'Sara','after':7}"))
                .isEqualTo(new VisitorFrame.Hello("v1.x", "fa-IR", "Sara", 7L));
        assertThat(understood("{'type':'hello','language':'en'}"))
                .isEqualTo(new VisitorFrame.Hello(null, "en", null, null));
        assertThat(understood("{'type':'message','number':3,'text':'سلام'}"))
                .isEqualTo(new VisitorFrame.Message(3, "سلام"));
        assertThat(understood(
                        "{'type':'message','number':4,'text':'','files':[{'upload':'" + ID + "','name':'فیش.pdf'}]}"))
                .isEqualTo(new VisitorFrame.Message(4, "", List.of(new VisitorFrame.FileSent(ID, "فیش.pdf"))));
        assertThat(understood("{'type':'typing'}")).isEqualTo(new VisitorFrame.Typing());
        assertThat(understood("{'type':'received','messageId':'" + ID + "'}")).isEqualTo(new VisitorFrame.Received(ID));
        assertThat(understood("{'type':'read','messageId':'" + ID + "'}")).isEqualTo(new VisitorFrame.Read(ID));
        assertThat(understood("{'type':'leave'}")).isEqualTo(new VisitorFrame.Leave());
        assertThat(understood("{'type':'ping'}")).isEqualTo(new VisitorFrame.Ping());
    }

    @Test
    void unknown_fields_are_skipped() {
        assertThat(understood("{'colour':{'r':[1,2]},'type':'message','number':1,'text':'a','more':null}"))
                .isEqualTo(new VisitorFrame.Message(1, "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'type':'shutdown'}", "{'type':''}", "{'type':'Hello','language':'fa'}"})
    void an_unknown_type_is_told_as_such(String frame) {
        assertThat(read(frame)).isEqualTo(new Reading.Violation(Closing.UNKNOWN_TYPE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "7",
                "'hello'",
                "[]",
                "[{'type':'typing'}]",
                "{",
                "{}",
                "{'type':7}",
                "{'type':null}",
                "{'type':['hello']}",
                "{'type':'typing'}{'type':'typing'}",
                "{'type':'typing'} x",
                "{'type':'typing','type':'leave'}",
                "{'type':'hello'}",
                "{'type':'hello','language':null}",
                "{'type':'hello','language':''}",
                "{'type':'hello','language':'fa IR'}",
                "{'type':'hello','language':'../../etc'}",
                "{'type':'hello','language':7}",
                "{'type':'hello','language':'fa','after':-1}",
                "{'type':'hello','language':'fa','after':'1'}",
                "{'type':'hello','language':'fa','after':1.5}",
                "{'type':'hello','language':'fa','token':7}",
                "{'type':'hello','language':'fa','name':{}}",
                "{'type':'message','text':'a'}",
                "{'type':'message','number':1}",
                "{'type':'message','number':null,'text':'a'}",
                "{'type':'message','number':'1','text':'a'}",
                "{'type':'message','number':0,'text':'a'}",
                "{'type':'message','number':-1,'text':'a'}",
                "{'type':'message','number':1.0,'text':'a'}",
                "{'type':'message','number':1e3,'text':'a'}",
                "{'type':'message','number':99999999999999999999999,'text':'a'}",
                "{'type':'message','number':1000000001,'text':'a'}",
                "{'type':'message','number':true,'text':'a'}",
                "{'type':'message','number':1,'text':null}",
                "{'type':'message','number':1,'text':7}",
                "{'type':'message','number':1,'text':true}",
                "{'type':'message','number':1,'text':['a']}",
                "{'type':'message','number':1,'text':{'a':1}}",
                "{'type':'callback','phone':7}",
                "{'type':'callback','phone':['0912']}",
                "{'type':'callback','phone':'11111111111111111111111111111111111111111'}",
                "{'type':'received'}",
                "{'type':'received','messageId':null}",
                "{'type':'received','messageId':'x'}",
                "{'type':'read','messageId':'0123456789ABCDEF0123456789abcdef'}",
                "{type:'typing'}",
                "{'type':'typing',}",
                "{'type':'typing'/* */}",
                "NaN"
            })
    void everything_else_is_malformed(String frame) {
        assertThat(read(frame)).isEqualTo(new Reading.Violation(Closing.MALFORMED_FRAME));
    }

    @Test
    void a_deep_frame_is_malformed_and_does_no_harm() {
        String deep = "{\"type\":\"typing\",\"x\":" + "[".repeat(8_000) + "]".repeat(8_000) + "}";

        assertThat(VisitorFrameReader.read(deep)).isEqualTo(new Reading.Violation(Closing.MALFORMED_FRAME));
    }

    @Test
    void a_name_over_a_hundred_characters_is_malformed() {
        assertThat(read("{'type':'hello','language':'fa','name':'" + "n".repeat(101) + "'}"))
                .isEqualTo(new Reading.Violation(Closing.MALFORMED_FRAME));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_damaged_frame_is_understood_or_refused_but_never_throws(long seed) {
        Random random = new Random(seed);
        byte[] frame =
                "{\"type\":\"message\",\"number\":12,\"text\":\"سلام \\u0000 hello\"}".getBytes(StandardCharsets.UTF_8);
        for (int damage = 0; damage < 3; damage++) {
            frame[random.nextInt(frame.length)] = (byte) random.nextInt();
        }

        Reading reading = VisitorFrameReader.read(new String(frame, StandardCharsets.UTF_8));

        assertThat(reading).isNotNull();
    }

    static LongStream seeds() {
        return new Random(20261121).longs(300);
    }

    private static VisitorFrame understood(String frame) {
        assertThat(read(frame)).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) read(frame)).frame();
    }

    private static Reading read(String frame) {
        return VisitorFrameReader.read(frame.replace('\'', '"'));
    }
}
