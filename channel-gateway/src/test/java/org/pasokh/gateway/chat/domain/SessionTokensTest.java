package org.pasokh.gateway.chat.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pasokh.gateway.chat.domain.SessionTokens.Check;

class SessionTokensTest {

    private static final String SESSION = "0123456789abcdef0123456789abcdef";
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final String KEY = key("a key of thirty-two bytes or so!");
    private static final String OTHER_KEY = key("another key of thirty-two bytes.");

    private final SessionTokens tokens = new SessionTokens(SessionKeys.of(List.of(KEY)));

    @Test
    void a_token_leads_back_to_its_session() {
        String token = tokens.issue(SESSION, null, NOW);

        assertThat(tokens.check(token, NOW)).isEqualTo(new Check.Good(SESSION, null));
    }

    @Test
    void a_token_has_the_form_that_is_promised() {
        String token = tokens.issue(SESSION, null, NOW);

        assertThat(token)
                .startsWith(
                        "v1." + SESSION + "." + NOW.plus(Duration.ofDays(30)).getEpochSecond() + ".");
        assertThat(token).matches("v1\\.[0-9a-f]{32}\\.[0-9]+\\.[A-Za-z0-9_-]{43}");
    }

    @Test
    void a_token_is_good_until_its_last_second_is_over() {
        String token = tokens.issue(SESSION, null, NOW);
        Instant end = NOW.plus(SessionTokens.GOOD_FOR);

        assertThat(tokens.check(token, end.minusSeconds(1))).isEqualTo(new Check.Good(SESSION, null));
        assertThat(tokens.check(token, end)).isEqualTo(new Check.Expired());
    }

    @Test
    void no_character_of_a_token_can_be_changed() {
        String token = tokens.issue(SESSION, null, NOW);

        for (int place = 0; place < token.length(); place++) {
            for (char other : "0123456789abcdefABCDEFGHXYZxyz_-.v ".toCharArray()) {
                if (token.charAt(place) != other) {
                    String changed = token.substring(0, place) + other + token.substring(place + 1);
                    assertThat(tokens.check(changed, NOW)).as(changed).isEqualTo(new Check.Forged());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void parts_of_two_good_tokens_make_no_good_one(long seed) {
        Random random = new Random(seed);
        String[] one = tokens.issue(session(random), null, NOW).split("\\.");
        String[] other = tokens.issue(session(random), null, NOW.plusSeconds(random.nextLong(1, 100_000)))
                .split("\\.");
        int swapped = random.nextInt(1, 4);
        one[swapped] = other[swapped];

        Check check = tokens.check(String.join(".", one), NOW);

        assertThat(check).isEqualTo(new Check.Forged());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noise_is_no_token(long seed) {
        Random random = new Random(seed);
        byte[] noise = new byte[random.nextInt(0, 300)];
        random.nextBytes(noise);

        Check check = tokens.check(new String(noise, UTF_8), NOW);

        assertThat(check).isEqualTo(new Check.Forged());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "...", "v1...", "v2.0.0.0", "null"})
    void fragments_are_no_token(String fragment) {
        assertThat(tokens.check(fragment, NOW)).isEqualTo(new Check.Forged());
    }

    @Test
    void another_installations_token_is_forged() {
        SessionTokens elsewhere = new SessionTokens(SessionKeys.of(List.of(OTHER_KEY)));

        assertThat(tokens.check(elsewhere.issue(SESSION, null, NOW), NOW)).isEqualTo(new Check.Forged());
    }

    @Test
    void a_former_key_still_verifies_and_the_new_one_signs() {
        String former = tokens.issue(SESSION, null, NOW);
        SessionTokens rotated = new SessionTokens(SessionKeys.of(List.of(OTHER_KEY, KEY)));
        SessionTokens afterwards = new SessionTokens(SessionKeys.of(List.of(OTHER_KEY)));

        assertThat(rotated.check(former, NOW)).isEqualTo(new Check.Good(SESSION, null));
        assertThat(afterwards.check(rotated.issue(SESSION, null, NOW), NOW)).isEqualTo(new Check.Good(SESSION, null));
    }

    @Test
    void a_short_key_or_none_is_refused() {
        assertThatThrownBy(() -> SessionKeys.of(List.of(key("short")))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SessionKeys.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    static LongStream seeds() {
        return new Random(20261121).longs(100);
    }

    private static String session(Random random) {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    private static String key(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
