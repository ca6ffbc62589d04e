package org.pasokh.acceptance.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.pasokh.acceptance.desk.Access;
import org.pasokh.embedded.EmbeddedMail;
import org.pasokh.testing.TestParts;

/// Gateways and interaction-services as processes on one broker and one database.
public final class Installation implements AutoCloseable {

    /// One JVM for a short life: small, and quick to start.
    private static final List<String> QUICK_START = List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /// Two of each, for all journeys: every journey has its own entry point, queue and agents in it, so that they do
    /// not meet.
    private static final class Shared {
        static final Installation INSTANCE = new Installation(2, QUICK_START);
    }

    private final TestIdentity identity = new TestIdentity();
    private final EmbeddedMail mail = EmbeddedMail.start(temporaryFolder(), 0, 0);
    private final List<ServiceProcess> gateways = new ArrayList<>();
    private final List<ServiceProcess> interactions = new ArrayList<>();

    private Installation(int replicas, List<String> jvmOptions) {
        // a gateway that is killed takes a thread of the mail server with it: that is no failure of who waits meanwhile
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        for (int i = 0; i < replicas; i++) {
            interactions.add(ServiceProcess.start(
                    "interaction-" + i,
                    ServiceCode.INTERACTION,
                    jvmOptions,
                    environment(
                            "interaction",
                            Map.of(
                                    "PASOKH_STREAMS_STATE_DIR",
                                    "target/streams/" + ProcessHandle.current().pid() + "-" + i))));
            gateways.add(ServiceProcess.start(
                    "gateway-" + i, ServiceCode.GATEWAY, jvmOptions, environment("gateway", Map.of())));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        awaitReady();
    }

    public static Installation shared() {
        return Shared.INSTANCE;
    }

    /// One of each, on the JVM's defaults.
    public static Installation forMeasuring() {
        return new Installation(1, List.of("-Xmx1g"));
    }

    public void awaitReady() {
        Stream.concat(interactions.stream(), gateways.stream()).forEach(ServiceProcess::awaitReady);
    }

    /// Whatever was done to its processes, all of them serve again.
    public void restore() {
        Stream.concat(interactions.stream(), gateways.stream()).forEach(ServiceProcess::restore);
    }

    public ServiceProcess gateway(int number) {
        return gateways.get(number);
    }

    public ServiceProcess interaction(int number) {
        return interactions.get(number);
    }

    /// All gateways, the given one first.
    public List<URI> gatewaysFrom(int first) {
        return addresses(gateways, first);
    }

    public List<URI> desksFrom(int first) {
        return addresses(interactions, first);
    }

    /// An agent's way to the desk API.
    public Access access(String agent) {
        return Access.bearer(identity.tokenFor(agent, "AGENT"));
    }

    /// The mail server of both the business and its customers.
    public EmbeddedMail mail() {
        return mail;
    }

    public TestIdentity identity() {
        return identity;
    }

    @Override
    public void close() {
        gateways.forEach(ServiceProcess::close);
        interactions.forEach(ServiceProcess::close);
        identity.close();
        mail.close();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("pasokh-mail");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<URI> addresses(List<ServiceProcess> services, int first) {
        List<URI> addresses =
                new ArrayList<>(services.stream().map(ServiceProcess::uri).toList());
        Collections.rotate(addresses, -first);
        return addresses;
    }

    private Map<String, String> environment(String database, Map<String, String> more) {
        Path configuration = ServiceCode.root().resolve("qa/acceptance/src/main/resources/acceptance.yml");
        Map<String, String> environment = new HashMap<>(Map.of(
                "PASOKH_KAFKA_BOOTSTRAP_SERVERS",
                TestParts.bootstrapServers(),
                "SPRING_MONGODB_URI",
                TestParts.databaseUri(database),
                "PASOKH_OIDC_ISSUER",
                identity.issuer(),
                "PASOKH_TOPICS_CREATE",
                "true",
                "PASOKH_TOPICS_GENERAL_PARTITIONS",
                "4",
                "PASOKH_TOPICS_ROUTING_PARTITIONS",
                "4",
                "PASOKH_TOPICS_REPLICAS",
                "1",
                "SPRING_CONFIG_ADDITIONAL_LOCATION",
                configuration.toUri().toString()));
        environment.put("ACCEPTANCE_IMAP_PORT", Integer.toString(mail.imapPort()));
        environment.put("ACCEPTANCE_SMTP_PORT", Integer.toString(mail.smtpPort()));
        environment.putAll(more);
        return environment;
    }
}
