package org.pasokh.console.session;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/// The console's registration, with addresses asked from the issuer when they are first needed: services start in
/// any order, and an issuer that is away refuses a sign-in, not a start.
final class DiscoveredRegistration implements ClientRegistrationRepository {

    static final String ID = "pasokh";

    private final OidcSettings settings;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable ClientRegistration known;

    DiscoveredRegistration(OidcSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return ID.equals(registrationId) ? registration() : null;
    }

    private ClientRegistration registration() {
        ClientRegistration registration = known;
        return registration != null ? registration : discover();
    }

    private ClientRegistration discover() {
        asking.lock();
        try {
            ClientRegistration registration = known;
            if (registration == null) {
                registration = ask();
                known = registration;
            }
            return registration;
        } finally {
            asking.unlock();
        }
    }

    private ClientRegistration ask() {
        return ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .build();
    }
}
