package org.pasokh.gateway.email.intake;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.ReadOnlyFolderException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.util.MailConnectException;
import org.pasokh.gateway.email.mailbox.MailProblem;
import org.pasokh.gateway.email.mailbox.MailServerException;
import org.pasokh.gateway.email.mailbox.MailSessions;
import org.pasokh.gateway.email.mailbox.Mailbox;
import org.pasokh.gateway.email.mailbox.SignIn;
import org.pasokh.gateway.email.mailbox.Transport;

/// A mailbox's server, spoken to in IMAP.
public final class ImapServer implements MailServer {

    private final Mailbox mailbox;
    private final String folderName;
    private final SignIn signIn;

    public ImapServer(Mailbox mailbox, String folderName) {
        this.mailbox = mailbox;
        this.folderName = folderName;
        this.signIn = SignIn.of(mailbox.imap().transport());
    }

    @Override
    public MailFolder open() throws MailServerException {
        IMAPStore store = connect();
        try {
            ImapFolder.Abilities abilities = ImapFolder.Abilities.of(store);
            IMAPFolder folder = (IMAPFolder) store.getFolder(folderName);
            if (!folder.exists()) {
                throw new FolderNotFoundException(folder);
            }
            folder.open(Folder.READ_WRITE);
            return new ImapFolder(store, folder, abilities, mailbox.imap().moveTo());
        } catch (MessagingException | RuntimeException e) {
            ImapFolder.closeQuietly(store);
            throw failure(e);
        }
    }

    private IMAPStore connect() throws MailServerException {
        Transport imap = mailbox.imap().transport();
        try {
            IMAPStore store = (IMAPStore) MailSessions.imap(imap).getStore("imap");
            store.connect(imap.username(), signIn.secret());
            return store;
        } catch (AuthenticationFailedException e) {
            signIn.refused();
            throw failure(e);
        } catch (MessagingException e) {
            throw failure(e);
        }
    }

    static MailServerException failure(Exception e) {
        MailProblem problem = switch (e) {
            case AuthenticationFailedException wrong -> MailProblem.WRONG_CREDENTIALS;
            case FolderNotFoundException missing -> MailProblem.NO_SUCH_FOLDER;
            case ReadOnlyFolderException readOnly -> MailProblem.READ_ONLY_FOLDER;
            case MailConnectException unreachable -> MailProblem.UNREACHABLE;
            default -> MailProblem.CONNECTION_LOST;
        };
        return new MailServerException(problem, e);
    }
}
