package org.pasokh.gateway.social;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pasokh.gateway.social.provider.Adapter;
import org.pasokh.gateway.social.provider.ProviderAccount;

/// All accounts of this gateway.
final class SocialAccounts {

    private final List<ProviderAccount> accounts;

    SocialAccounts(List<Adapter> adapters) {
        accounts = adapters.stream()
                .flatMap(adapter -> adapter.accounts().stream())
                .toList();
        if (by(account -> account.id().entryPoint()).size() < accounts.size()) {
            throw new IllegalArgumentException("two of pasokh.social have one entry point");
        }
        if (by(account -> account.id().name()).size() < accounts.size()) {
            throw new IllegalArgumentException("two entry points of pasokh.social are one account");
        }
    }

    List<ProviderAccount> all() {
        return accounts;
    }

    Optional<ProviderAccount> at(String entryPoint) {
        return accounts.stream()
                .filter(account -> account.id().entryPoint().equals(entryPoint))
                .findFirst();
    }

    Map<String, ProviderAccount> byName() {
        return by(account -> account.id().name());
    }

    private Map<String, ProviderAccount> by(Function<ProviderAccount, String> name) {
        return accounts.stream().collect(Collectors.toMap(name, Function.identity(), (first, _) -> first));
    }
}
