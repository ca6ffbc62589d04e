package org.pasokh.interaction.configuration.content;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/// Spans of time as settings write them: `30s`, `2m`.
final class Durations extends SimpleModule {

    Durations() {
        addSerializer(Duration.class, new Writing());
        addDeserializer(Duration.class, new Reading());
    }

    private static final class Writing extends ValueSerializer<Duration> {
        @Override
        public void serialize(Duration value, JsonGenerator json, SerializationContext context) {
            json.writeString(text(value));
        }

        private static String text(Duration value) {
            if (value.toNanos() % 1_000_000_000 != 0) {
                return value.toString();
            }
            long seconds = value.toSeconds();
            if (seconds % 3_600 == 0 && seconds > 0) {
                return seconds / 3_600 + "h";
            }
            return seconds % 60 == 0 && seconds > 0 ? seconds / 60 + "m" : seconds + "s";
        }
    }

    private static final class Reading extends ValueDeserializer<Duration> {
        @Override
        public @Nullable Duration deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isScalarValue()) {
                return (Duration) context.handleUnexpectedToken(Duration.class, parser);
            }
            try {
                return DurationStyle.detectAndParse(parser.getString());
            } catch (IllegalArgumentException | ArithmeticException e) {
                return (Duration) context.handleWeirdStringValue(Duration.class, "", "no span of time");
            }
        }
    }
}
