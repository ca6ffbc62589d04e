package org.pasokh.gateway.chat.web;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.WebUtils;

/// Lets a page connect to an entry point if it is one of the gateway's own or of a site that the entry point lists.
final class EntryPointCheck implements HandshakeInterceptor {

    private static final String ANY = "*";

    private final Map<String, Set<String>> originsByEntryPoint;

    /// @param originsByEntryPoint the sites beside the gateway's own
    EntryPointCheck(Map<String, Set<String>> originsByEntryPoint) {
        this.originsByEntryPoint = originsByEntryPoint;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        String path = request.getURI().getPath();
        String entryPoint = path.substring(path.lastIndexOf('/') + 1);
        Set<String> origins = originsByEntryPoint.get(entryPoint);
        if (origins == null) {
            return true; // told by a close code, which a page can read
        }
        if (!mayConnect(request, origins)) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        attributes.put(ChatSockets.ENTRY_POINT, entryPoint);
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {
        // nothing is left to do
    }

    private static boolean mayConnect(ServerHttpRequest request, Collection<String> origins) {
        return origins.contains(ANY) || WebUtils.isSameOrigin(request) || WebUtils.isValidOrigin(request, origins);
    }
}
