package org.pasokh.gateway.email.sending;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.eclipse.angus.mail.util.MailConnectException;
import org.pasokh.gateway.email.mailbox.MailProblem;
import org.pasokh.gateway.email.mailbox.MailServerException;
import org.pasokh.gateway.email.mailbox.MailSessions;
import org.pasokh.gateway.email.mailbox.Mailbox;
import org.pasokh.gateway.email.mailbox.SignIn;

/// A mailbox's outgoing server, spoken to in SMTP.
public final class SmtpServer implements OutgoingServer {

    private final Mailbox mailbox;
    private final FilesToSend files;
    private final SignIn signIn;

    public SmtpServer(Mailbox mailbox, FilesToSend files) {
        this.mailbox = mailbox;
        this.files = files;
        this.signIn = SignIn.of(mailbox.smtp());
    }

    @Override
    public OutgoingLine connect() throws MailServerException {
        Session session = MailSessions.smtp(mailbox.smtp());
        try {
            Transport transport = session.getTransport("smtp");
            if (mailbox.smtp().username().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(mailbox.smtp().username(), signIn.secret());
            }
            return new SmtpLine(mailbox, session, transport, files);
        } catch (AuthenticationFailedException e) {
            signIn.refused();
            throw failure(e);
        } catch (MessagingException e) {
            throw failure(e);
        }
    }

    static MailServerException failure(MessagingException e) {
        MailProblem problem = switch (e) {
            case AuthenticationFailedException wrong -> MailProblem.WRONG_CREDENTIALS;
            case MailConnectException unreachable -> MailProblem.UNREACHABLE;
            default -> MailProblem.CONNECTION_LOST;
        };
        return new MailServerException(problem, e);
    }
}
