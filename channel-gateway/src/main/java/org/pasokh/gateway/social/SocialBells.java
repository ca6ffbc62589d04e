package org.pasokh.gateway.social;

import java.util.List;
import org.pasokh.gateway.sending.SendBells;

/// What wakes the senders and the fetchers of this process.
record SocialBells(SendBells sends, SendBells files) {

    static SocialBells of(SocialAccounts accounts) {
        List<String> names =
                accounts.all().stream().map(account -> account.id().name()).toList();
        return new SocialBells(new SendBells(names), new SendBells(names));
    }
}
