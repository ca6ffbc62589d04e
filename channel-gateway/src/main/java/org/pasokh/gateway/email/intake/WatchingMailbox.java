package org.pasokh.gateway.email.intake;

import java.time.Duration;
import org.pasokh.gateway.email.mailbox.MailServerException;
import org.pasokh.gateway.owning.OwnedWork;
import org.pasokh.gateway.owning.OwnershipLostException;
import org.pasokh.gateway.owning.Tenure;

/// What the owner of a mailbox does: takes what is there, waits for more, takes it.
public final class WatchingMailbox implements OwnedWork {

    private final MailServer server;
    private final TakingMail taking;
    private final Duration pollEvery;

    public WatchingMailbox(MailServer server, TakingMail taking, Duration pollEvery) {
        this.server = server;
        this.taking = taking;
        this.pollEvery = pollEvery;
    }

    @Override
    public void run(Tenure tenure) throws MailServerException {
        try (MailFolder folder = server.open()) {
            tenure.atEnd(folder::close);
            Progress progress = taking.begin(folder, tenure);
            while (tenure.lasts()) {
                progress = taking.takeNew(folder, progress, tenure);
                tenure.well();
                if (tenure.lasts()) {
                    folder.awaitNews(pollEvery);
                }
            }
        } catch (MailServerException e) {
            // closed under our hands because the tenure ended: nothing is wrong with the mailbox
            if (tenure.lasts()) {
                throw e;
            }
        } catch (OwnershipLostException e) {
            // the new owner goes on where the log is
            return;
        }
    }
}
