package org.pasokh.local;

/// A port on which the local mode listens, on the loopback address only.
enum Door {
    CONSOLE(8080, "console"),
    GATEWAY(8081, "channel-gateway"),
    INTERACTION(8082, "interaction-service"),
    SHOP(8089, "demo shop"),
    IDENTITY(9000, "identity"),
    KAFKA(19092, "Kafka"),
    KAFKA_CONTROLLER(19093, "Kafka's controller"),
    DATABASE(27018, "database"),
    SMTP(3025, "mail, SMTP"),
    IMAP(3143, "mail, IMAP");

    private final int usualPort;
    private final String what;

    Door(int usualPort, String what) {
        this.usualPort = usualPort;
        this.what = what;
    }

    int port(int offset) {
        return usualPort + offset;
    }

    String what() {
        return what;
    }
}
