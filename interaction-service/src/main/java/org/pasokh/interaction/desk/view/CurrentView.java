package org.pasokh.interaction.desk.view;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// This replica's view, once it has caught up with the logs and as long as they can be heard.
public final class CurrentView {

    private record Following(LiveView view, BooleanSupplier isTrue) {}

    private final AtomicReference<@Nullable Following> following = new AtomicReference<>();
    private volatile boolean ended;

    /// @param isTrue whether the view shows what stands on the logs
    public void follow(LiveView view, BooleanSupplier isTrue) {
        following.set(new Following(view, isTrue));
    }

    /// Desks come back, here if there is a view again, or elsewhere.
    public void endStreams() {
        Following now = following.get();
        if (now != null) {
            now.view().endAll();
        }
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
                .filter(it -> it.isTrue().getAsBoolean())
                .map(Following::view);
    }
}
