package org.pasokh.embedded;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.imap.ImapHostManagerImpl;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;

/// GreenMail with mailboxes that are kept.
final class KeptMailServer extends GreenMail {

    KeptMailServer(ServerSetup[] setups, Path folder) {
        super(setups);
        managers = new KeptManagers(folder);
    }

    /// The parts behind all of the server's protocols.
    private static final class KeptManagers extends Managers {

        private final ImapHostManager mailboxes;
        private final KeptUsers users;
        private final SmtpManager deliveries;

        KeptManagers(Path folder) {
            KeptStore store = new KeptStore(folder);
            mailboxes = new ImapHostManagerImpl(store);
            users = new KeptUsers(mailboxes, store);
            deliveries = new SmtpManager(mailboxes, users);
            users.restore();
        }

        @Override
        public ImapHostManager getImapHostManager() {
            return mailboxes;
        }

        @Override
        public UserManager getUserManager() {
            return users;
        }

        @Override
        public SmtpManager getSmtpManager() {
            return deliveries;
        }
    }
}
