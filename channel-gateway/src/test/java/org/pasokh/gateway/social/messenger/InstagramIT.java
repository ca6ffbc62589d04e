package org.pasokh.gateway.social.messenger;

class InstagramIT extends PageSuite {

    InstagramIT() {
        super(PageKind.INSTAGRAM, 1_000);
    }
}
