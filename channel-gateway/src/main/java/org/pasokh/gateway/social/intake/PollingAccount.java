package org.pasokh.gateway.social.intake;

import java.util.concurrent.CompletionException;
import org.pasokh.gateway.owning.LogAwayException;
import org.pasokh.gateway.owning.OwnedWork;
import org.pasokh.gateway.owning.OwnershipLostException;
import org.pasokh.gateway.owning.Tenure;
import org.pasokh.gateway.owning.TroubleException;
import org.pasokh.gateway.social.provider.Polling;
import org.pasokh.gateway.social.provider.ProviderAccount;

/// What the owner of a polled account does: asks, puts on the log what it gets, notes how far it is, asks again. The
/// asking is what tells the provider that we have it; a crash before leads to the same delivery under the same id.
public final class PollingAccount implements OwnedWork {

    private final ProviderAccount account;
    private final Polling polling;
    private final RawPosts posts;
    private final PollProgress progress;

    public PollingAccount(ProviderAccount account, Polling polling, RawPosts posts, PollProgress progress) {
        this.account = account;
        this.polling = polling;
        this.posts = posts;
        this.progress = progress;
    }

    @Override
    public void run(Tenure tenure) throws TroubleException {
        Thread asking = Thread.currentThread();
        tenure.atEnd(asking::interrupt);
        try {
            long after = progress.find(tenure.ownership().task());
            while (tenure.lasts()) {
                for (Polling.Delivery delivery : polling.next(after)) {
                    after = take(delivery, tenure);
                }
                tenure.well();
            }
        } catch (TroubleException e) {
            if (tenure.lasts()) {
                throw e;
            }
        } catch (OwnershipLostException e) {
            // the new owner goes on where the log is
            return;
        }
    }

    private long take(Polling.Delivery delivery, Tenure tenure) {
        try {
            posts.append(account, delivery.bytes()).join();
        } catch (CompletionException e) {
            throw new LogAwayException(e.getCause() == null ? e : e.getCause());
        }
        if (!progress.advance(tenure.ownership(), delivery.number())) {
            throw new OwnershipLostException();
        }
        return delivery.number();
    }
}
