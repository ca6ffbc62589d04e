package org.pasokh.embedded;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;

/// A mail server in this process. SMTP takes mail for any address and delivers it here; IMAP hands it out to whoever
/// signs in with the address as the name and any password. An address with a detail, as `support+key@…`, belongs to
/// the mailbox without it.
///
/// Each mail is a file under a folder, `<address>/<mailbox>/<uid>,<flags>.eml`; UIDs, UIDVALIDITY and flags are the
/// same after
/// a restart, and a mail that SMTP has acknowledged survives a kill.
public final class EmbeddedMail implements AutoCloseable {

    private static final String WHAT = "mail";
    private static final long START_WITHIN_MILLIS = 10_000;

    private final GreenMail server;
    private final int smtpPort;
    private final int imapPort;

    private EmbeddedMail(GreenMail server, int smtpPort, int imapPort) {
        this.server = server;
        this.smtpPort = smtpPort;
        this.imapPort = imapPort;
    }

    /// @param smtpPort 0 for a free one
    /// @param imapPort 0 for a free one
    /// @throws EmbeddedStartException when a port is taken or the folder cannot be used
    public static EmbeddedMail start(Path folder, int smtpPort, int imapPort) {
        Path data = Folders.usable(folder, WHAT);
        int smtp = Ports.choose(smtpPort);
        int imap = Ports.choose(imapPort);
        Ports.requireFree(smtp, "SMTP");
        Ports.requireFree(imap, "IMAP");
        return new EmbeddedMail(serve(data, smtp, imap), smtp, imap);
    }

    public int smtpPort() {
        return smtpPort;
    }

    public int imapPort() {
        return imapPort;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static GreenMail serve(Path data, int smtp, int imap) {
        try {
            ServerSetup[] setups = {setup(smtp, ServerSetup.PROTOCOL_SMTP), setup(imap, ServerSetup.PROTOCOL_IMAP)};
            KeptMailServer server = new KeptMailServer(setups, data);
            server.start();
            return server;
        } catch (RuntimeException e) {
            throw Folders.broken(data, WHAT, e);
        }
    }

    private static ServerSetup setup(int port, String protocol) {
        ServerSetup setup = new ServerSetup(port, Ports.HOST, protocol);
        setup.setServerStartupTimeout(START_WITHIN_MILLIS);
        return setup;
    }
}
