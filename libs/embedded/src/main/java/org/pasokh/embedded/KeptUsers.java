package org.pasokh.embedded;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import java.util.Locale;

/// Everybody has a mailbox: it is made when the first mail comes or somebody signs in.
final class KeptUsers extends UserManager {

    private final KeptStore store;

    KeptUsers(ImapHostManager mailboxes, KeptStore store) {
        super(mailboxes);
        this.store = store;
        setAuthRequired(false);
        setMessageDeliveryHandler((message, address) -> mailboxOf(address.getEmail()));
    }

    void restore() {
        store.addresses().forEach(this::mailboxOf);
    }

    @Override
    public GreenMailUser createUser(String email, String login, String password) throws UserException {
        String address = folded(email);
        // the name under which GreenMail will ask the store for this user's folders
        store.name(Integer.toString(address.hashCode()), address);
        return super.createUser(address, address, password);
    }

    private synchronized GreenMailUser mailboxOf(String address) {
        String plain = withoutDetail(folded(address));
        GreenMailUser known = getUserByEmail(plain);
        try {
            return known == null ? createUser(plain, plain, plain) : known;
        } catch (UserException e) {
            throw new IllegalStateException("no mailbox can be made", e);
        }
    }

    private static String withoutDetail(String address) {
        int at = address.lastIndexOf('@');
        int plus = address.indexOf('+');
        return plus > 0 && plus < at ? address.substring(0, plus) + address.substring(at) : address;
    }

    private static String folded(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
