package org.pasokh.gateway.social.intake;

import java.util.List;
import java.util.concurrent.CompletionException;
import org.pasokh.gateway.owning.LogAwayException;
import org.pasokh.gateway.owning.OwnedWork;
import org.pasokh.gateway.owning.Tenure;
import org.pasokh.gateway.owning.TroubleException;
import org.pasokh.gateway.social.provider.Polling;
import org.pasokh.gateway.social.provider.ProviderAccount;

/// What the owner of a polled account does: asks, puts on the log what it gets, asks again. The asking is what tells
/// the
/// provider that we have it; a crash before leads to the same delivery under the same id.
public final class PollingAccount implements OwnedWork {

    private final ProviderAccount account;
    private final Polling polling;
    private final RawPosts posts;

    public PollingAccount(ProviderAccount account, Polling polling, RawPosts posts) {
        this.account = account;
        this.polling = polling;
        this.posts = posts;
    }

    @Override
    public void run(Tenure tenure) throws TroubleException {
        Runnable stop = Thread.currentThread()::interrupt;
        tenure.atEnd(stop);
        try {
            keepOn(tenure);
        } catch (TroubleException e) {
            // a call broken off because the tenure ended: nothing is wrong with the account
            if (tenure.lasts()) {
                throw e;
            }
        } finally {
            tenure.forget(stop);
            boolean _ = Thread.interrupted();
        }
    }

    private void keepOn(Tenure tenure) throws TroubleException {
        long after = 0;
        while (tenure.lasts()) {
            List<Polling.Delivery> deliveries = polling.next(after);
            deliveries.forEach(this::take);
            after = deliveries.isEmpty() ? 0 : deliveries.getLast().number();
            tenure.well();
        }
    }

    private void take(Polling.Delivery delivery) {
        try {
            posts.append(account, delivery.bytes()).join();
        } catch (CompletionException e) {
            throw new LogAwayException(e.getCause() == null ? e : e.getCause());
        }
    }
}
