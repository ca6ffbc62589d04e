package org.pasokh.gateway.social.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What is posted for a page, in its shape.
final class PageEvents {

    private PageEvents() {}

    /// From the customer 4711.
    static byte[] event(PageKind kind, String fields) {
        return entry(
                kind,
                "\"messaging\":[{\"sender\":{\"id\":\"4711\"},\"recipient\":{\"id\":\"" + FakeSendApi.PAGE
                        + "\"},\"timestamp\":1795251600000," + fields + "}]");
    }

    static byte[] entry(PageKind kind, String fields) {
        return ("{\"object\":\"" + kind.object() + "\",\"entry\":[{\"id\":\"" + FakeSendApi.PAGE
                        + "\",\"time\":1795251600100," + fields + "}]}")
                .getBytes(UTF_8);
    }
}
