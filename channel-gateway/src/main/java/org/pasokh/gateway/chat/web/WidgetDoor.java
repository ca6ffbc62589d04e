package org.pasokh.gateway.chat.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.chat.application.EntryPoints;
import org.pasokh.gateway.chat.domain.EntryState;
import org.pasokh.gateway.chat.domain.ExpectedWait;
import org.pasokh.gateway.chat.domain.GatewayFrame.Entry;
import org.pasokh.gateway.chat.domain.Opening;
import org.pasokh.gateway.chat.domain.WidgetSettings;
import org.pasokh.platform.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What a widget asks before anybody opens it: how the business wants it, and how the entry point stands.
@RestController
public class WidgetDoor {

    public static final String PATH = "/widget/v1/";

    private final Map<String, WidgetSettings> settings;
    private final EntryPoints entryPoints;

    public WidgetDoor(Map<String, WidgetSettings> settings, EntryPoints entryPoints) {
        this.settings = Map.copyOf(settings);
        this.entryPoints = entryPoints;
    }

    /// @param entry absent while this gateway has heard nothing of it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WidgetView(
            @JsonUnwrapped WidgetSettings settings,
            @Nullable EntryView entry) {}

    /// Whether anybody is there, and when.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntryView(
            EntryState state,
            @Nullable ExpectedWait expectedWait,
            @Nullable Instant opensAt,
            @Nullable List<Opening> openings) {

        static EntryView of(Entry entry) {
            return new EntryView(entry.state(), entry.expectedWait(), entry.opensAt(), entry.openings());
        }
    }

    @GetMapping(PATH + "{entryPoint}")
    ResponseEntity<WidgetView> widget(@PathVariable String entryPoint) {
        WidgetSettings wanted = settings.get(entryPoint);
        if (wanted == null) {
            throw new ProblemException(Visitors.unknownEntryPoint());
        }
        EntryView entry = entryPoints.of(entryPoint).map(EntryView::of).orElse(null);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new WidgetView(wanted, entry));
    }
}
