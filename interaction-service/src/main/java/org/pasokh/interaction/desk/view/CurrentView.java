package org.pasokh.interaction.desk.view;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// This replica's view, once it has caught up with the logs.
public final class CurrentView {

    private record Following(LiveView view, BooleanSupplier caughtUp) {}

    private final AtomicReference<@Nullable Following> following = new AtomicReference<>();
    private volatile boolean ended;

    public void follow(LiveView view, BooleanSupplier caughtUp) {
        following.set(new Following(view, caughtUp));
    }

    /// There will be no view any more: desks that come back have to go elsewhere.
    public void end() {
        ended = true;
        Following last = following.get();
        if (last != null) {
            last.view().close();
        }
    }

    public Optional<LiveView> get() {
        return Optional.ofNullable(following.get())
                .filter(_ -> !ended)
                .filter(it -> it.caughtUp().getAsBoolean())
                .map(Following::view);
    }
}
