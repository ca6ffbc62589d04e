package org.pasokh.interaction.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.routing.DecisionRecord;
import org.pasokh.contracts.routing.DecisionRecord.Candidate;
import org.pasokh.contracts.routing.DecisionRecord.DecisionTrigger;
import org.pasokh.contracts.routing.DecisionRecord.OrderPart;
import org.pasokh.contracts.routing.DecisionRecord.PassedOver;
import org.pasokh.contracts.routing.DecisionRecord.RunnerUp;

class DecisionWordsTest {

    private static final Candidate SARA = new Candidate("sara", 67, 100, 6 * 60_000 + 59_999);
    private static final Candidate REZA = new Candidate("reza", 67, 100, 60_000);

    private final DecisionWords words = new DecisionWords();

    @Test
    void the_longest_idle_reads_for_how_long_and_among_how_many() {
        var said = words.words(decision(List.of(new RunnerUp(REZA, OrderPart.LONGEST_IDLE)), Map.of()));

        assertThat(said.en()).containsExactly("Free for 6 min, longest of 2 able");
        assertThat(said.fa()).containsExactly("۶ دقیقه آزاد، بیشتر از همه در میان ۲ نفر");
    }

    @Test
    void the_freest_reads_how_free() {
        var said = words.words(decision(List.of(new RunnerUp(REZA, OrderPart.FREE_CAPACITY_SHARE)), Map.of()));

        assertThat(said.en()).containsExactly("Most room free of 2 able: 67 %");
        assertThat(said.fa()).containsExactly("بیشترین ظرفیت آزاد در میان ۲ نفر: ۶۷٪");
    }

    @Test
    void the_only_one_reads_why_the_others_were_not_asked() {
        var said = words.words(decision(List.of(), Map.of(PassedOver.OFFLINE, 2, PassedOver.NO_CAPACITY, 1)));

        assertThat(said.en())
                .containsExactly("The only one who is free for it, since 6 min", "Not asked: 2 offline, 1 busy");
        assertThat(said.fa()).containsExactly("تنها کسی که آزاد است، از ۶ دقیقه پیش", "پرسیده نشدند: ۲ خارج، ۱ مشغول");
    }

    private static DecisionRecord decision(List<RunnerUp> next, Map<PassedOver, Integer> passedOver) {
        return new DecisionRecord(DecisionTrigger.VISIT_WAITED, SARA, next, next.size() + 1, passedOver, "v1", 7);
    }
}
