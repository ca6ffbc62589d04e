package org.pasokh.gateway.chat.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/// The meters of web chat's sockets.
enum ChatMeters implements MeterDocumentation {
    /// Connections that are open now.
    SOCKETS("pasokh.chat.sockets", Meter.Type.GAUGE),
    /// Frames by direction (`in`, `out`) and type.
    FRAMES("pasokh.chat.frames", Meter.Type.COUNTER),
    /// Frames not taken, by problem.
    REFUSALS("pasokh.chat.refusals", Meter.Type.COUNTER),
    /// Connections the gateway ended, by reason.
    CLOSINGS("pasokh.chat.closings", Meter.Type.COUNTER);

    private final String name;
    private final Meter.Type type;

    ChatMeters(String name, Meter.Type type) {
        this.name = name;
        this.type = type;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Meter.Type getType() {
        return type;
    }
}
