package org.pasokh.gateway.chat.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pasokh.gateway.chat.domain.SiteTokens;
import org.pasokh.gateway.chat.domain.VisitorDetails;
import org.pasokh.gateway.chat.phone.PhoneNumbers;

class SignedVisitorsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final String KEY = "a key of the shop, thirty-two by";
    private static final String HS256 = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
    private static final String GOOD =
            "{\"sub\":\"4821\",\"exp\":" + NOW.plusSeconds(600).getEpochSecond();

    private final SignedVisitors visitors =
            new SignedVisitors(Map.of("shop", List.of(base64(KEY))), new PhoneNumbers("IR"));

    @Test
    void what_the_site_has_signed_is_known() {
        String claims =
                GOOD + ",\"name\":\"Mina Karimi\",\"email\":\"mina@example.net\",\"phone_number\":\"0912 345 6789\"}";

        assertThat(visitors.read("shop", token(HS256, claims, KEY), NOW))
                .map(SiteTokens.Vouched::visitor)
                .contains(new VisitorDetails("4821", "Mina Karimi", "mina@example.net", "+989123456789", List.of()));
    }

    @Test
    void what_is_no_address_or_number_is_left_out() {
        String claims = GOOD + ",\"email\":\"nobody\",\"phone_number\":\"call me\"}";

        assertThat(visitors.read("shop", token(HS256, claims, KEY), NOW))
                .map(SiteTokens.Vouched::visitor)
                .contains(new VisitorDetails("4821", null, null, null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'sub':'4821'}",
                "{'exp':1763805000}",
                "{'sub':'','exp':1795339800}",
                "{'sub':'4821','exp':4102444800}",
                "{'sub':'4821','exp':1795338900,'aud':'other'}",
                "{'sub':'4821','exp':1795338900,'name':7}",
                "not JSON"
            })
    void what_is_for_another_or_for_ever_or_of_nobody_is_nothing(String claims) {
        assertThat(visitors.read("shop", token(HS256, claims.replace('\'', '"'), KEY), NOW))
                .isEmpty();
    }

    @Test
    void what_is_over_is_known_as_such() {
        String token = token(HS256, GOOD + "}", KEY);

        assertThat(visitors.read("shop", token, NOW.plusSeconds(600))
                        .orElseThrow()
                        .over())
                .isFalse();
        assertThat(visitors.read("shop", token, NOW.plusSeconds(661))
                        .orElseThrow()
                        .over())
                .isTrue();
    }

    @Test
    void nobody_else_signs() {
        assertThat(visitors.read("shop", token(HS256, GOOD + "}", KEY), NOW)).isPresent();
        assertThat(visitors.read("shop", token(HS256, GOOD + "}", KEY.replace('a', 'b')), NOW))
                .isEmpty();
        assertThat(visitors.read("other", token(HS256, GOOD + "}", KEY), NOW)).isEmpty();
        assertThat(visitors.read("shop", token("{\"alg\":\"none\"}", GOOD + "}", KEY), NOW))
                .isEmpty();
        assertThat(visitors.read("shop", "a.b.c", NOW)).isEqualTo(Optional.empty());
        assertThat(visitors.read("shop", "", NOW)).isEmpty();
    }

    @Test
    void a_key_that_is_easily_guessed_is_none() {
        Map<String, List<String>> keys = Map.of("shop", List.of(base64("short")));

        assertThatIllegalArgumentException().isThrownBy(() -> new SignedVisitors(keys, new PhoneNumbers("IR")));
    }

    /// As a site would make it with nothing but its language's HMAC.
    private static String token(String header, String claims, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            String signed = url(header.getBytes(UTF_8)) + "." + url(claims.getBytes(UTF_8));
            return signed + "." + url(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
