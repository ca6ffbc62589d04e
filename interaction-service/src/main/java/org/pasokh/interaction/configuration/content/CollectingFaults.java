package org.pasokh.interaction.configuration.content;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;

/// Goes on reading after a fault, so that all are found at once.
final class CollectingFaults extends DeserializationProblemHandler {

    /// Whoever has more is told of these first.
    static final int MOST = 200;

    private final List<Fault> faults;

    CollectingFaults(List<Fault> faults) {
        this.faults = faults;
    }

    /// What ended the reading: by its place in the text, without a word of it.
    static Fault of(JacksonException failure) {
        TokenStreamLocation location = failure.getLocation();
        return location == null || location.getLineNr() < 1
                ? new Fault("", "cannot be read as a configuration")
                : new Fault(
                        "",
                        "cannot be read at line " + location.getLineNr() + ", column " + location.getColumnNr()
                                + ": a bracket, a quote or an indent may be wrong there");
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object holder,
            String name) {
        String place = place(context);
        fault(place.endsWith(Paths.of(name)) ? place : place + Paths.of(name), "there is no such setting");
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdKey(DeserializationContext context, Class<?> type, String key, String failure) {
        fault(context, wanted(type));
        // any will do to go on with: what is faulty is never used
        return type.isEnum() ? type.getEnumConstants()[0] : null;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String failure) {
        fault(context, wanted(type));
        return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType type,
            JsonToken token,
            JsonParser parser,
            @Nullable String failure) {
        fault(context, type.isCollectionLikeType() ? "must be a list" : wanted(type.getRawClass()));
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            @Nullable ValueInstantiator instantiator,
            JsonParser parser,
            @Nullable String failure) {
        fault(context, wanted(type));
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable failure) {
        if (faults.isEmpty() || type == OpenHours.class) {
            fault(context, wanted(type));
        }
        return null;
    }

    private static String wanted(Class<?> type) {
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> SettingsWords.of((Enum<?>) constant))
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "Integer" -> "must be a whole number";
            case "Boolean" -> "must be true or false";
            case "Duration" -> "must be a span of time like 30s, 2m or 1h";
            case "LocalDate" -> "must be a date like 2026-03-21";
            case "ZoneId" -> "must be a time zone like Asia/Tehran";
            case "OpenHours" -> "must be hours like 08:00-16:00";
            case "String" -> "must be a single value";
            default -> "must be a group of settings";
        };
    }

    private void fault(DeserializationContext context, String problem) {
        fault(place(context), problem);
    }

    private void fault(String place, String problem) {
        if (faults.size() < MOST) {
            faults.add(new Fault(place, problem));
        }
    }

    private static String place(DeserializationContext context) {
        return context.getParser().streamReadContext().pathAsPointer().toString();
    }
}
