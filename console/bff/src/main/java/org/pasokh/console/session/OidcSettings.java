package org.pasokh.console.session;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// Who signs people in, and who the console is to them.
@ConfigurationProperties("pasokh.oidc")
record OidcSettings(String issuer, String clientId, String clientSecret) {}
