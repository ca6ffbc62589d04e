package org.pasokh.local;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What every service is told here: where everything is, and the demo's own settings, which stand in resources/demo.
record ServiceArguments(Addresses addresses, DataFolder data, Map<String, String> secrets) {

    String[] of(Service service) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--spring.config.additional-location=" + settings("everywhere") + "," + settings(service.name()));
        arguments.add("--server.port=" + addresses.port(service.door()));
        arguments.add("--pasokh.local.service=" + service.name());
        arguments.add("--pasokh.local.data=" + data.path(""));
        arguments.add("--pasokh.local.kafka-port=" + addresses.port(Door.KAFKA));
        arguments.add("--pasokh.local.database-port=" + addresses.port(Door.DATABASE));
        arguments.add("--pasokh.local.smtp-port=" + addresses.port(Door.SMTP));
        arguments.add("--pasokh.local.imap-port=" + addresses.port(Door.IMAP));
        arguments.add("--pasokh.local.console-uri=" + addresses.http(Door.CONSOLE));
        arguments.add("--pasokh.local.gateway-uri=" + addresses.http(Door.GATEWAY));
        arguments.add("--pasokh.local.interaction-uri=" + addresses.http(Door.INTERACTION));
        arguments.add("--pasokh.local.identity-uri=" + addresses.http(Door.IDENTITY));
        arguments.add("--pasokh.local.shop-uri=" + addresses.http(Door.SHOP));
        secrets.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments.toArray(String[]::new);
    }

    private static URL settings(String name) {
        return Objects.requireNonNull(Launcher.class.getResource("/demo/" + name + ".yml"), name);
    }
}
