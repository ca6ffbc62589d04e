package org.pasokh.interaction.configuration.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentFaultsTest {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

    private final ContentFaults faults = new ContentFaults();

    @Test
    void a_good_configuration_has_no_fault() {
        assertThat(of(Texts.SHOP)).isEmpty();
    }

    @Test
    void who_is_spoken_with_at_once_cannot_be_laid_aside() {
        assertThat(of("pools: {main: {interruptible: [email, chat]}}\n" + Texts.SHOP))
                .contains("/pools/main/interruptible: calls and chats cannot be laid aside");
        assertThat(of("pools: {main: {silentUnits: 0}}\n" + Texts.SHOP))
                .contains("/pools/main/silentUnits: must be greater than or equal to 1");
    }

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            queues: [sales, mail]    | queues: [sales, post]    | /agents/sara/queues: there is no queue 'post'
            channels: [chat, email]  | channels: []             | /agents/sara/channels: serves no channel
            capacity: 68             | capacity: 0              | /agents/sara/capacity: must be greater than or equal to 1
            skills: {billing: 5}     | skills: {billing: 6}     | /agents/sara/skills/billing: must be less than or equal to 5
            skills: {billing: 5}     | skills: {plumbing: 5}    | /agents/sara/skills/plumbing: there is no such skill
            languages: {fa: 5, en: 3} | languages: {Persian: 5} | /agents/sara/languages/Persian: a language is two or three small letters, like fa
            name: سارا احمدی         | name: ' '                | /agents/sara/name: must not be blank
            offerTimeout: 20s        | offerTimeout: 1s         | /queues/sales/offerTimeout: must be longer than or equal to 5 seconds
            silentAfter: 5m          | silentAfter: 1s          | /queues/sales/silentAfter: must be longer than or equal to 5 seconds
            silentAfter: 5m          | silentAfter: 25h         | /queues/sales/silentAfter: must be shorter than or equal to 24 hours
            hours: office            | hours: moon              | /queues/sales/hours: there is no such calendar
            {email: always}          | {email: moon}            | /queues/sales/hoursByChannel/email: there is no such calendar
            maxWaiting: 40           | pool: second             | /queues/sales/pool: there is no such pool
            maxWaiting: 40           | overflow: {to: [post], waiting: 9} | /queues/sales/overflow/to/0: there is no such queue
            maxWaiting: 40           | overflow: {to: [mail]}   | /queues/sales/overflow: says nothing of when: longestWait, expectedWait, waiting, unstaffed or serviceLevel
            maxWaiting: 40           | overflow: {to: [sales], waiting: 9} | /queues/sales/overflow/to/0: is the queue itself
            maxWaiting: 40           | overflow: {to: [mail, mail], unstaffed: true} | /queues/sales/overflow/to/1: stands here more than once
            maxWaiting: 40           | overflow: {to: [], waiting: 9} | /queues/sales/overflow/to: must not be empty
            maxWaiting: 40           | callbacks: {attempts: 0} | /queues/sales/callbacks/attempts: must be greater than or equal to 1
            maxWaiting: 40           | callbacks: {attempts: 11} | /queues/sales/callbacks/attempts: must be less than or equal to 10
            maxWaiting: 40           | callbacks: {attempts: 2, apart: []} | /queues/sales/callbacks/apart: must not be empty
            maxWaiting: 40           | callbacks: {apart: [10m, 5s]} | /queues/sales/callbacks/apart/1: must be longer than or equal to 1 minute
            maxWaiting: 40           | overflow: {to: [mail], longestWait: 5s} | /queues/sales/overflow/longestWait: must be longer than or equal to 15 seconds
            {skill: returns, level: 5} | {skill: billing}       | /queues/sales/skills/1: the skill is asked for twice
            {skill: returns, level: 5} | {skill: returns, level: 9} | /queues/sales/skills/1/level: must be less than or equal to 5
            {skill: returns, level: 5} | {skill: magic}         | /queues/sales/skills/1: there is no such skill
            {after: 2m, drop         | {after: 10s, drop        | /queues/sales/ladder/1: comes no later than the step before it
            {after: 2m, dropOptional: true} | {after: 2m, level: 3} | /queues/sales/ladder/1: asks no less than the step before it
            {after: 2m, dropOptional: true} | {after: 2m}       | /queues/sales/ladder/1: relaxes nothing: it needs a level or dropOptional
            {after: 30s, level: 3}   | {after: 30s, dropOptional: true} | /queues/sales/ladder/1: nothing is left to relax once optional skills are dropped
            {after: 30s, level: 3}   | {level: 3}               | /queues/sales/ladder/0/after: must not be null
            [08:00-12:00, 13:00-17:00] | [08:00-12:00, 11:00-17:00] | /calendars/office/weekly/saturday: hours overlap
            sunday: [08:00-16:00]    | sunday: [08:00-16:00], friday: [05:00-09:00] | /calendars/office/weekly/thursday: hours overlap
            to: 2027-03-09           | to: 2027-01-01           | /calendars/office/ranges/0: ends before it begins
            date: 2027-03-27         | date: 2027-03-21         | /calendars/office/dates/1: the date stands here twice
            [00:00-24:00]            | []                       | /calendars/always: does not open once in the next 366 days
            channel: email, queue: mail | queue: mail           | /entryPoints/support/channel: must not be null
            channel: email, queue: mail | channel: phone, queue: mail | /entryPoints/support: no agent of its queue could ever take what comes in here on the channel phone
            support:                 | s p:                     | /entryPoints/s p: an id is 1 to 64 letters, digits and . _ @ - and begins with a letter or digit
            lunch:                   | Mr Smith:                | /breakReasons/Mr Smith: a reason is 1 to 40 small letters and -
            sara:                    | System:                  | /agents/System: this id stands for the platform itself
            solved: {en: Solved, fa: حل شد} | solved: {en: Solved} | /dispositions/solved/fa: must not be blank
            """)
    void a_fault_is_named_with_its_place(String instead, String of, String fault) {
        String text = Texts.SHOP.replace(instead, of.replace("], friday", "]\n      friday"));

        assertThat(text).isNotEqualTo(Texts.SHOP);
        assertThat(of(text)).contains(fault);
    }

    @Test
    void all_faults_are_named_at_once_in_english() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("fa"));
            assertThat(of("""
                            pools: {main: {costs: {chat: 0}, order: {tierShare: 101}}, second: {}}
                            skills: {language.fa: {en: Persian, fa: فارسی}}
                            queues: {sales: {maxOffers: 0, skills: [{skill: language.fa, mandatory: true}]}}
                            agents:
                              sara: {queues: [sales], channels: [chat]}
                            """))
                    .containsExactly(
                            "/agents/sara/name: must not be blank",
                            "/pools/main/costs/chat: must be greater than or equal to 1",
                            "/pools/main/order/tierShare: must be less than or equal to 100",
                            "/queues/sales: none of its agents has the skills that are never relaxed: nobody could "
                                    + "ever take a visit",
                            "/queues/sales/maxOffers: must be greater than or equal to 1",
                            "/skills/language.fa: languages are skills of their own and need not be named");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_queue_whose_agents_all_lack_a_skill_that_is_never_relaxed_is_found() {
        assertThat(of(Texts.SHOP.replace("{billing: 5}", "{billing: 3}")))
                .contains("/queues/sales: none of its agents has the skills that are never relaxed: nobody could ever "
                        + "take a visit");
        assertThat(of(Texts.SHOP.replace("languages: {fa: 5, en: 3}", "languages: {}")))
                .anyMatch(fault -> fault.startsWith("/queues/sales:"));
    }

    @Test
    void whatever_stands_in_a_pool_stands_in_one_that_there_is_and_an_agent_with_the_queues() {
        assertThat(of("""
                        pools: {main: {}, east: {}, "no good": {}}
                        queues: {sales: {}, returns: {pool: east}, lost: {pool: west}}
                        agents:
                          sara: {name: Sara, queues: [sales, returns], channels: [chat]}
                          reza: {name: Reza, queues: [returns], channels: [chat], pool: main}
                          nima: {name: Nima, queues: [], channels: [chat], pool: north}
                          mina: {name: Mina, queues: [returns], channels: [chat]}
                          omid: {name: Omid, queues: [returns], channels: [chat], pool: east}
                        """))
                .containsExactly(
                        "/agents/nima/pool: there is no such pool",
                        "/agents/reza/queues: an agent's queues are all of the agent's pool",
                        "/agents/sara/queues: an agent's queues are all of one pool",
                        "/pools/no good: an id is 1 to 64 letters, digits and . _ @ - and begins with a letter or "
                                + "digit",
                        "/queues/lost/pool: there is no such pool");
    }

    @Test
    void a_pool_is_not_taken_away_under_what_stands_in_it() {
        String two = """
                queues: {sales: {}, returns: {pool: east}}
                agents: {nima: {name: Nima, queues: [], channels: [chat]}}
                """;

        assertThat(of("pools: {main: {}, east: {}}\n" + two)).isEmpty();
        assertThat(of("pools: {main: {}}\n" + two)).containsExactly("/queues/returns/pool: there is no such pool");
        assertThat(of("pools: {east: {}}\n" + two))
                .containsExactly(
                        "/agents/nima/pool: there is no such pool", "/queues/sales/pool: there is no such pool");
    }

    @Test
    void a_queue_may_give_its_visits_to_one_of_another_pool() {
        assertThat(of("""
                        pools: {main: {}, east: {}}
                        queues:
                          sales: {overflow: {to: [returns], unstaffed: true}}
                          returns: {pool: east}
                        """)).isEmpty();
    }

    @Test
    void spans_of_days_that_share_one_are_found() {
        assertThat(of(Texts.SHOP.replace("    dates:", "      - {from: 2027-03-09, to: 2027-03-10}\n    dates:")))
                .containsExactly("/calendars/office/ranges/1: shares days with one before it");
    }

    private List<String> of(String yaml) {
        return faults.of(Texts.of(yaml), NINE).stream().map(Fault::toString).toList();
    }
}
