package org.pasokh.interaction.routing.messaging;

import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.WaitBand;
import org.pasokh.contracts.routing.WaitEstimate;
import org.pasokh.contracts.routing.WaitEstimator;
import org.pasokh.interaction.routing.domain.Fact;
import org.pasokh.interaction.routing.domain.Foretold;
import org.pasokh.interaction.routing.domain.WaitFigures;

/// What the router foretells of waits, as events of the log.
final class WaitMapping {

    private WaitMapping() {}

    static RoutingEvent event(Fact.WaitEstimated it) {
        WaitFigures figures = it.figures();
        var band = figures.told().band();
        return new RoutingEvent.WaitEstimated(
                figures.queue().value(),
                Channel.valueOf(figures.channel().name()),
                band == null ? null : WaitBand.valueOf(band.name()),
                it.foretold() == null ? null : estimate(it.foretold()),
                it.waiting(),
                figures.told().longerSince(),
                it.at());
    }

    static WaitEstimate estimate(Foretold foretold) {
        return new WaitEstimate(
                foretold.queueLength(),
                foretold.headOfLine(),
                foretold.lastToEnter(),
                WaitEstimator.valueOf(foretold.believed().name()),
                foretold.upTo(),
                WaitBand.valueOf(foretold.band().name()));
    }
}
