package org.pasokh.gateway.chat;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pasokh.contracts.EventIds;
import org.pasokh.gateway.chat.application.CallbackForms;
import org.pasokh.gateway.chat.application.MailForms;
import org.pasokh.gateway.chat.application.Parts;
import org.pasokh.gateway.chat.web.CallbackDoor;
import org.pasokh.gateway.chat.web.ChatDoor;
import org.pasokh.gateway.chat.web.ChatSockets;
import org.pasokh.gateway.chat.web.FileDoor;
import org.pasokh.gateway.chat.web.MailDoor;
import org.pasokh.gateway.chat.web.WidgetDoor;
import org.pasokh.gateway.content.ScannedContents;
import org.pasokh.gateway.content.TakingFiles;
import org.pasokh.gateway.letter.domain.Letters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.socket.config.annotation.EnableWebSocket;

/// Opens the chat door to the public: visitors have no account, their sessions prove themselves by their tokens.
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class ChatAccess {

    @Bean
    ChatDoor chatDoor(ChatSockets sockets, ChatSettings settings) {
        Map<String, Set<String>> origins = settings.entryPoints().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().allowedOrigins()));
        return new ChatDoor(sockets, origins);
    }

    @Bean
    CallbackDoor callbackDoor(Parts parts, ChatSettings settings) {
        ChatSettings.Forms limits = settings.forms();
        return new CallbackDoor(new CallbackForms(parts, settings.entryPoints().keySet(), limits.each(), limits.all()));
    }

    @Bean
    MailDoor mailDoor(Letters letters, ChatSettings settings, Clock clock) {
        Map<String, String> mailboxes = settings.mailboxes();
        mailboxes.values().stream().filter(mailbox -> !letters.has(mailbox)).forEach(mailbox -> {
            throw new IllegalStateException("a chat entry point names a mailbox that there is not: " + mailbox);
        });
        ChatSettings.Forms limits = settings.forms();
        return new MailDoor(
                new MailForms(
                        letters,
                        settings.entryPoints().keySet(),
                        mailboxes,
                        (entryPoint, request) -> EventIds.of("mail-form", entryPoint, request),
                        limits.each(),
                        limits.all()),
                clock);
    }

    @Bean
    WidgetDoor widgetDoor(Parts parts, ChatSettings settings) {
        return new WidgetDoor(settings.widgets(), parts.connections().entryPoints());
    }

    @Bean
    FileDoor fileDoor(Parts parts, TakingFiles taking, ScannedContents contents, ChatSettings settings) {
        ChatSettings.Forms limits = settings.files();
        return new FileDoor(
                new FileDoor.Parts(
                        settings.entryPoints().keySet(),
                        parts.tokens(),
                        parts.transcripts(),
                        taking,
                        contents,
                        parts.clock()),
                new FileDoor.Limits(limits.each(), limits.all()));
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain chatVisitors(HttpSecurity http) throws Exception {
        return http.securityMatcher(
                        ChatDoor.SOCKETS,
                        ChatDoor.SCRIPT,
                        ChatDoor.FONTS,
                        CallbackDoor.PATH + "**",
                        MailDoor.PATH + "**",
                        WidgetDoor.PATH + "**",
                        FileDoor.PATH + "**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .cors(Customizer.withDefaults())
                // the script may be kept by browsers; its own answer says for how long
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .build();
    }
}
