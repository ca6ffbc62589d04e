package org.pasokh.gateway.email.mailbox;

/// By what a mailbox is opened: a password for ever, or an access token for an hour (XOAUTH2).
public interface SignIn {

    String secret() throws MailServerException;

    /// The server did not take the last one.
    void refused();

    static SignIn of(Transport transport) {
        return transport.oauth() == null ? new Password(transport.password()) : new AccessTokens(transport.oauth());
    }

    /// What does not change.
    record Password(String secret) implements SignIn {

        @Override
        public void refused() {
            // there is no other one
        }

        @Override
        public String toString() {
            return "password";
        }
    }
}
