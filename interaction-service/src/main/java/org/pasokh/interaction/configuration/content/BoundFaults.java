package org.pasokh.interaction.configuration.content;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Values that are missing or beyond the bounds that stand beside them.
final class BoundFaults {

    private final Validator validator;

    BoundFaults() {
        var configuration = Validation.byDefaultProvider().configure();
        MessageInterpolator words = configuration.getDefaultMessageInterpolator();
        this.validator = configuration
                .messageInterpolator(new InEnglish(words))
                .buildValidatorFactory()
                .getValidator();
    }

    Stream<Fault> of(Content content) {
        return validator.validate(content).stream()
                .map(violation -> new Fault(place(violation), violation.getMessage()));
    }

    /// A name, the key or the index below it, and so on; what the standard adds for a map's values is left out.
    private static String place(ConstraintViolation<Content> violation) {
        List<String> names = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKey() != null) {
                names.add(node.getKey() instanceof Enum<?> constant ? SettingsWords.of(constant) : "" + node.getKey());
            }
            if (node.getIndex() != null) {
                names.add("" + node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                names.add(node.getName());
            }
        }
        return Paths.of(names.toArray(String[]::new));
    }

    /// Whoever asks, in whatever language.
    private record InEnglish(MessageInterpolator words) implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return words.interpolate(template, context, Locale.ENGLISH);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return words.interpolate(template, context, Locale.ENGLISH);
        }
    }
}
