package org.pasokh.interaction.desk.web;

import org.pasokh.contracts.routing.DecisionRecord;
import org.pasokh.contracts.routing.DecisionRecord.OrderPart;
import org.pasokh.contracts.routing.DecisionRecord.PassedOver;
import org.pasokh.interaction.desk.web.Views.Words;
import org.pasokh.interaction.routing.DecisionWords;

/// Says decisions of the router in words.
final class Explaining {

    /// To the agent who was chosen.
    Words words(DecisionRecord decision) {
        return words(DecisionWords.of(decision));
    }

    /// To somebody else.
    Words wordsOfAgent(DecisionRecord decision) {
        return words(DecisionWords.ofAgent(decision));
    }

    Words words(PassedOver reason) {
        return words(DecisionWords.of(reason));
    }

    Words words(OrderPart behindBy) {
        return words(DecisionWords.of(behindBy));
    }

    private static Words words(DecisionWords words) {
        return new Words(words.en(), words.fa());
    }
}
