package crossfoot.service.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Keys of the service and of single pages, and the code that stands for one once. */
class AccessKeysTest {

    private static final BearerToken OWN = BearerToken.of("a-token-only-for-tests");

    private final Time time = new Time();
    private final Pairing pairing = new Pairing(time);
    private final AccessKeys keys = new AccessKeys(OWN, pairing);

    /** A clock that a test moves. */
    private static final class Time extends Clock {
        private Instant now = Instant.parse("2025-06-30T09:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void the_services_own_key_is_the_stewards() {
        assertThat(keys.caller("Bearer a-token-only-for-tests")).hasValue(Caller.STEWARD);
        assertThat(keys.caller("Bearer a-token-of-somebody-else")).isEmpty();
        assertThat(keys.caller("Basic a-token-only-for-tests")).isEmpty();
    }

    @Test
    void each_page_is_a_caller_of_its_own_and_known_after_a_restart_with_the_same_key() {
        String one = keys.newClientKey();
        String other = keys.newClientKey();
        Caller first = keys.caller("Bearer " + one).orElseThrow();
        assertThat(keys.caller("bearer " + other)).isPresent().isNotEqualTo(first);
        AccessKeys restarted = new AccessKeys(OWN, new Pairing(time));
        assertThat(restarted.caller("Bearer " + one)).hasValue(first);
        assertThat(one).doesNotContain(OWN.secret());
    }

    @Test
    void a_new_key_of_the_service_ends_the_keys_of_all_pages() {
        String page = keys.newClientKey();
        AccessKeys renewed = new AccessKeys(BearerToken.random(), new Pairing(time));
        assertThat(renewed.caller("Bearer " + page)).isEmpty();
    }

    @Test
    void a_page_cannot_take_the_name_of_another() {
        String page = keys.newClientKey();
        String forged = page.replaceFirst("client-[0-9a-f]{16}", "client-0123456789abcdef");
        assertThat(keys.caller("Bearer " + forged)).isEmpty();
    }

    @Test
    void a_code_is_good_once() {
        String code = pairing.newCode();
        assertThat(code).matches("\\d{6}");
        assertThat(keys.pairs("Pairing " + code)).isTrue();
        assertThat(keys.pairs("Pairing " + code)).isFalse();
    }

    @Test
    void a_code_is_good_for_ten_minutes() {
        String code = pairing.newCode();
        time.now = time.now.plus(Duration.ofMinutes(10));
        assertThat(keys.pairs("Pairing " + code)).isFalse();
    }

    @Test
    void a_code_is_gone_after_five_wrong_guesses() {
        String code = pairing.newCode();
        for (int guess = 0; guess < 4; guess++) {
            assertThat(keys.pairs("Pairing 12345")).isFalse();
        }
        assertThat(keys.pairs("Pairing " + code)).isTrue();
        String next = pairing.newCode();
        for (int guess = 0; guess < 5; guess++) {
            assertThat(keys.pairs("Pairing 12345")).isFalse();
        }
        assertThat(keys.pairs("Pairing " + next)).isFalse();
    }

    @Test
    void a_new_code_ends_the_one_before_and_no_code_lets_nobody_in() {
        assertThat(keys.pairs("Pairing ")).isFalse();
        String before = pairing.newCode();
        String now = pairing.newCode();
        assertThat(before.equals(now) || !keys.pairs("Pairing " + before)).isTrue();
    }
}
