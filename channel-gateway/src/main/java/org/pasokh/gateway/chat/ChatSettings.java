package org.pasokh.gateway.chat;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.chat.domain.Allowance;
import org.pasokh.gateway.chat.domain.AwayConduct;
import org.pasokh.gateway.chat.domain.Question;
import org.pasokh.gateway.chat.domain.WidgetSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The settings of web chat; what each is for stands in chat.yml.
@Validated
@ConfigurationProperties("pasokh.chat")
record ChatSettings(
        @NotEmpty(message = "web chat needs a key for its session tokens: pasokh.chat.session-key")
        List<String> sessionKey,

        @DefaultValue Map<String, EntryPoint> entryPoints,
        @DefaultValue("10s") Duration helloWithin,
        @DefaultValue("10s") Duration closeAfter,
        @DefaultValue("5m") Duration lostAfter,
        @DefaultValue Intervals every,
        @DefaultValue("IR") String phoneRegion,
        @DefaultValue("Asia/Tehran") ZoneId timeZone,
        @DefaultValue Forms forms,
        @DefaultValue Forms files) {

    ChatSettings {
        sessionKey = sessionKey == null ? List.of() : List.copyOf(sessionKey);
        entryPoints = Map.copyOf(entryPoints);
    }

    /// One chat widget that the business has published.
    ///
    /// @param mailbox the entry point of the mailbox by which visitors are answered who leave an address
    record EntryPoint(
            @DefaultValue Set<String> allowedOrigins,
            @Nullable String mailbox,
            @DefaultValue("FORM") AwayConduct whenClosed,
            @DefaultValue("FORM") AwayConduct whenUnstaffed,
            @DefaultValue("true") boolean rating,
            @DefaultValue List<Question> askBefore,
            @DefaultValue List<String> visitorKeys) {
        EntryPoint {
            allowedOrigins = Set.copyOf(allowedOrigins);
            askBefore = List.copyOf(askBefore);
            visitorKeys = List.copyOf(visitorKeys);
        }

        WidgetSettings widget() {
            return new WidgetSettings(whenClosed, whenUnstaffed, mailbox != null, rating, askBefore);
        }
    }

    Map<String, WidgetSettings> widgets() {
        return each(EntryPoint::widget);
    }

    private <T> Map<String, T> each(Function<EntryPoint, T> what) {
        return entryPoints.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> what.apply(entry.getValue())));
    }

    /// What visitors are asked before, by entry point.
    Map<String, List<Question>> questions() {
        return each(EntryPoint::askBefore);
    }

    /// What sites sign with, by entry point.
    Map<String, List<String>> visitorKeys() {
        return each(EntryPoint::visitorKeys);
    }

    /// Which mailbox answers for an entry point.
    Map<String, String> mailboxes() {
        Map<String, String> mailboxes = new HashMap<>();
        entryPoints.forEach((id, entryPoint) -> {
            if (entryPoint.mailbox() != null) {
                mailboxes.put(id, entryPoint.mailbox());
            }
        });
        return mailboxes;
    }

    /// How many forms are taken, of each kind, or how many files.
    record Forms(
            @DefaultValue("10") @Min(1) int perAddress,
            @DefaultValue("10m") Duration within,
            @DefaultValue("600") @Min(1) int perMinute) {

        Allowance each() {
            return new Allowance(perAddress, within);
        }

        Allowance all() {
            return new Allowance(perMinute, Duration.ofMinutes(1));
        }
    }

    /// How often the recurring things are done.
    record Intervals(
            @DefaultValue("10s") Duration ping,
            @DefaultValue("2s") Duration look,
            @DefaultValue("10s") Duration seen,
            @DefaultValue("15s") Duration sweep) {}
}
