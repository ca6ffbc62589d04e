package org.pasokh.interaction.desk.view;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// This replica's view, once it has caught up with the logs.
public final class CurrentView {

    private record Following(LiveView view, BooleanSupplier caughtUp) {}

    private final AtomicReference<@Nullable Following> following = new AtomicReference<>();

    public void follow(LiveView view, BooleanSupplier caughtUp) {
        following.set(new Following(view, caughtUp));
    }

    public Optional<LiveView> get() {
        return Optional.ofNullable(following.get())
                .filter(it -> it.caughtUp().getAsBoolean())
                .map(Following::view);
    }
}
