package org.pasokh.interaction.desk.web;

import org.pasokh.contracts.routing.DecisionRecord;
import org.pasokh.interaction.desk.web.Views.Words;

/// Says a decision of the router in words.
@FunctionalInterface
interface Explaining {

    Words words(DecisionRecord decision);
}
