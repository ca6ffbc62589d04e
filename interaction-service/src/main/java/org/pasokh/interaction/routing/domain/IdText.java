package org.pasokh.interaction.routing.domain;

/// What any id may look like: it stands in keys of stores and, ten times over, in one event.
final class IdText {

    private static final int LONGEST = 200;

    private IdText() {}

    static void check(Class<?> kind, String value) {
        if (value.isBlank() || value.length() > LONGEST || hasControl(value)) {
            throw new IllegalArgumentException("not a " + kind.getSimpleName());
        }
    }

    private static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
