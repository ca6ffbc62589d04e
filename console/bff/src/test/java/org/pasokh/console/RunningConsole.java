package org.pasokh.console;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A console on free ports between a stub issuer and two stub replicas, started anew for each test.
public abstract class RunningConsole {

    protected StubIssuer issuer;
    protected StubService one;
    protected StubService two;
    private ConfigurableApplicationContext console;

    @BeforeEach
    void start() {
        issuer = StubIssuer.start();
        one = StubService.start();
        two = StubService.start();
        console = new SpringApplicationBuilder(ConsoleApplication.class)
                .run(
                        "--server.port=0",
                        "--server.shutdown=immediate",
                        "--server.address=127.0.0.1",
                        "--spring.main.banner-mode=off",
                        "--pasokh.oidc.issuer=" + issuer.address(),
                        "--pasokh.console.interaction-service=" + one.address() + "," + two.address(),
                        "--pasokh.console.channel-gateway=" + one.address() + "," + two.address(),
                        "--pasokh.console.answer-within=700ms",
                        "--pasokh.console.change-within=2s",
                        "--pasokh.console.stream-silence=2s");
    }

    @AfterEach
    void stop() {
        console.close();
        one.close();
        two.close();
        issuer.close();
    }

    protected int port() {
        return console.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /// Both replicas answer alike: which of them a session asks first is nobody's business.
    protected void onBoth(String path, StubService.Answer answer) {
        one.on(path, answer);
        two.on(path, answer);
    }
}
