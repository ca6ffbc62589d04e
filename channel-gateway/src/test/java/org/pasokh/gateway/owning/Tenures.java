package org.pasokh.gateway.owning;

/// Tenures that last until a test ends them.
public final class Tenures {

    private Tenures() {}

    public static Tenure of(Ownership ownership) {
        return new Tenure(ownership, () -> {}, () -> true);
    }

    /// Somebody else has the task, and the holder has not noticed yet.
    public static Tenure lost(Ownership ownership) {
        return new Tenure(ownership, () -> {}, () -> false);
    }

    public static void end(Tenure tenure) {
        tenure.end();
    }
}
