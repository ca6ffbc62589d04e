package org.pasokh.gateway.chat.web;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/// Where visitors' pages come in: the widget's script and fonts, for pages of any site, and the sockets.
public final class ChatDoor implements WebSocketConfigurer, WebMvcConfigurer {

    public static final String SOCKETS = "/chat/v1/*";
    public static final String SCRIPT = "/widget.js";
    public static final String FONTS = "/widget-fonts/**";

    private final ChatSockets sockets;
    private final EntryPointCheck check;
    private final Map<String, Set<String>> originsByEntryPoint;

    public ChatDoor(ChatSockets sockets, Map<String, Set<String>> originsByEntryPoint) {
        this.sockets = sockets;
        this.originsByEntryPoint = Map.copyOf(originsByEntryPoint);
        this.check = new EntryPointCheck(originsByEntryPoint);
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        // the check knows the entry points' own lists, so the general one is open
        registry.addHandler(sockets, SOCKETS).addInterceptors(check).setAllowedOriginPatterns("*");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(SCRIPT)
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic());
        registry.addResourceHandler(FONTS)
                .addResourceLocations("classpath:/static/widget-fonts/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic());
    }

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        for (String path : new String[] {SCRIPT, FONTS}) {
            registry.addMapping(path).allowedOrigins("*").allowedMethods("GET", "HEAD");
        }
        originsByEntryPoint.forEach((entryPoint, origins) -> {
            for (String door : new String[] {CallbackDoor.PATH, MailDoor.PATH, WidgetDoor.PATH}) {
                open(registry, door + entryPoint, origins, "GET", "POST", "DELETE");
            }
            open(registry, FileDoor.PATH + entryPoint, origins, "GET", "PUT");
        });
    }

    private static void open(CorsRegistry registry, String path, Set<String> origins, String... methods) {
        registry.addMapping(path + "/**")
                .allowedOrigins(origins.toArray(String[]::new))
                .allowedMethods(methods)
                .allowCredentials(false);
    }
}
