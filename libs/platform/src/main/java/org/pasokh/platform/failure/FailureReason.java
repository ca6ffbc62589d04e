package org.pasokh.platform.failure;

import java.util.Arrays;

/// What can be said of a failure without repeating its message, which may hold anything.
public final class FailureReason {

    private static final String OURS = "org.pasokh.";

    private FailureReason() {}

    public static String of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String place = Arrays.stream(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        return root.getClass().getSimpleName() + place;
    }
}
