package org.pasokh.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class ChatSettingsTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Test
    void the_defaults_are_those_that_are_documented() {
        service.withPropertyValues("pasokh.chat.session-key=a,b").run(context -> {
            ChatSettings settings = context.getBean(ChatSettings.class);
            assertThat(settings.sessionKey()).containsExactly("a", "b");
            assertThat(settings.entryPoints()).isEmpty();
            assertThat(settings.helloWithin()).isEqualTo(Duration.ofSeconds(10));
            assertThat(settings.closeAfter()).isEqualTo(Duration.ofSeconds(10));
            assertThat(settings.lostAfter()).isEqualTo(Duration.ofMinutes(5));
            assertThat(settings.every().ping()).isEqualTo(Duration.ofSeconds(10));
        });
    }

    @Test
    void without_a_key_the_service_does_not_start_and_says_what_is_missing() {
        service.run(context ->
                assertThat(context).getFailure().rootCause().hasMessageContaining("pasokh.chat.session-key"));
    }

    @EnableConfigurationProperties(ChatSettings.class)
    static class Settings {}
}
