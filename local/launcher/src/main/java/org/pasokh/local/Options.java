package org.pasokh.local;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.pasokh.local.CannotStart.Reason;

/// What was asked for on the command line.
///
/// @param home the repository's folder, where the services' classes are
/// @param data where everything is kept
/// @param portOffset added to every port, to run beside another one
record Options(Path home, Path data, int portOffset) {

    private static final String DATA = "--data=";
    private static final String PORT_OFFSET = "--port-offset=";
    private static final int LARGEST_OFFSET = 30_000;

    static Options parse(Path home, String... arguments) {
        Options options = new Options(home, home.resolve("data"), 0);
        for (String argument : arguments) {
            options = options.with(argument);
        }
        return options;
    }

    private Options with(String argument) {
        if (argument.startsWith(DATA)) {
            return new Options(home, path(argument.substring(DATA.length())), portOffset);
        }
        if (argument.startsWith(PORT_OFFSET)) {
            return new Options(home, data, offset(argument.substring(PORT_OFFSET.length())));
        }
        throw new CannotStart(Reason.OPTION, "There is no option " + argument + ". See ./pasokh help");
    }

    private Path path(String value) {
        if (value.isBlank()) {
            throw new CannotStart(Reason.OPTION, DATA + " needs a folder");
        }
        try {
            return home.resolve(value).normalize();
        } catch (InvalidPathException e) {
            throw new CannotStart(Reason.OPTION, DATA + value + " is not a folder's name", e);
        }
    }

    private static int offset(String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > LARGEST_OFFSET) {
            throw new CannotStart(Reason.OPTION, PORT_OFFSET + value + " must be a number from 0 to " + LARGEST_OFFSET);
        }
        return Integer.parseInt(value);
    }
}
