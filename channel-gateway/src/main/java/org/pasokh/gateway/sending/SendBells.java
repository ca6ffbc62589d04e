package org.pasokh.gateway.sending;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The bells of all accounts that this installation sends for.
public final class SendBells {

    private final Map<String, SendBell> bells;

    public SendBells(Collection<String> accounts) {
        bells = accounts.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), _ -> new SendBell()));
    }

    public boolean has(String account) {
        return bells.containsKey(account);
    }

    public SendBell of(String account) {
        SendBell bell = bells.get(account);
        if (bell == null) {
            throw new IllegalArgumentException("nobody sends for this account");
        }
        return bell;
    }
}
