package org.pasokh.testing;

/// The broker and the database of this JVM's tests, started once when first asked for: in containers where Docker is
/// present, embedded otherwise. `-Dpasokh.test.parts=embedded` or `=containers` chooses by hand.
public final class TestParts {

    private static final String CHOICE = System.getProperty("pasokh.test.parts", "");

    private TestParts() {}

    private static final class Broker {
        static final String BOOTSTRAP = containers() ? Containers.startBroker() : Embedded.startBroker();
    }

    private static final class Database {
        static final String URI = containers() ? Containers.startDatabase() : Embedded.startDatabase();
    }

    public static String bootstrapServers() {
        return Broker.BOOTSTRAP;
    }

    /// The database of that name; tests that must not meet choose different ones.
    public static String databaseUri(String name) {
        return Database.URI + "/" + name;
    }

    private static boolean containers() {
        return switch (CHOICE) {
            case "embedded" -> false;
            case "containers" -> true;
            default -> Containers.available();
        };
    }
}
