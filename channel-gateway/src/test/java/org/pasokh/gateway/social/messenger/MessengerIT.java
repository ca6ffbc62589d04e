package org.pasokh.gateway.social.messenger;

class MessengerIT extends PageSuite {

    MessengerIT() {
        super(PageKind.MESSENGER, 8_000);
    }
}
