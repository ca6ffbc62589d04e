package org.pasokh.gateway.social.sending;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.pasokh.gateway.owning.OwnedWork;
import org.pasokh.gateway.owning.Tenure;
import org.pasokh.gateway.owning.TroubleException;
import org.pasokh.gateway.sending.OpenSends;
import org.pasokh.gateway.sending.SendBell;
import org.pasokh.gateway.social.provider.ProviderAccount;
import org.pasokh.gateway.social.provider.ProviderTrouble;

/// What the owner of an account's sending does: of each conversation the first that is left, several conversations at
/// once, so that a slow one holds up none but itself.
public final class SendingMessages implements OwnedWork {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int AT_ONCE = 8;

    private final ProviderAccount account;
    private final SendBell bell;
    private final SendingOne sendingOne;
    private final OpenSends<SocialIntent> open;
    private final SendingOne.Parts parts;

    public SendingMessages(ProviderAccount account, SendBell bell, SendingOne.Parts parts) {
        this.account = account;
        this.bell = bell;
        this.parts = parts;
        sendingOne = new SendingOne(account, parts);
        open = new OpenSends<>(account.id().name(), parts.sends(), sendingOne::report);
    }

    @Override
    public void run(Tenure tenure) throws TroubleException, InterruptedException {
        account.register();
        while (tenure.lasts()) {
            if (account.isAway()) {
                throw new TroubleException(ProviderTrouble.AWAY, null);
            }
            boolean some = sendDue(tenure);
            tenure.well();
            if (!some) {
                bell.await(LOOK_EVERY);
            }
        }
    }

    /// One look; false if there was nothing to do.
    public boolean sendDue(Tenure tenure) throws InterruptedException {
        List<SocialIntent> due = open.next(parts.clock().instant());
        sendAll(due, tenure);
        return !due.isEmpty();
    }

    private void sendAll(List<SocialIntent> due, Tenure tenure) throws InterruptedException {
        Semaphore free = new Semaphore(AT_ONCE);
        Failures failures = new Failures();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (SocialIntent intent : due) {
                free.acquire();
                threads.execute(() -> failures.catching(() -> {
                    try {
                        sendingOne.send(intent, tenure);
                    } finally {
                        free.release();
                    }
                }));
            }
        }
        failures.rethrow();
    }
}
