package org.pasokh.gateway.social.provider;

import java.util.List;

/// A kind of provider. A bean of this type brings its accounts into the gateway.
public interface Adapter {

    List<ProviderAccount> accounts();
}
