package org.pasokh.console.session;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells the page who is signed in.
@RestController
class WhoIsHere {

    record Me(
            String id,
            String name,
            List<String> roles,
            @Nullable String language) {}

    @GetMapping("/api/me")
    ResponseEntity<Me> me(@AuthenticationPrincipal OidcUser user) {
        var me = new Me(user.getName(), nameOf(user), rolesOf(user), user.getLocale());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(me);
    }

    private static String nameOf(OidcUser user) {
        return Objects.requireNonNullElse(
                user.getFullName(), Objects.requireNonNullElse(user.getPreferredUsername(), user.getName()));
    }

    private static List<String> rolesOf(OidcUser user) {
        List<String> roles = user.getClaimAsStringList("roles");
        return roles == null ? List.of() : List.copyOf(roles);
    }
}
