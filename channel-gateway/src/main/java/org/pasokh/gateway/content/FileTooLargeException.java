package org.pasokh.gateway.content;

import java.io.IOException;

/// There were more bytes than may come.
final class FileTooLargeException extends IOException {

    FileTooLargeException() {
        super("more bytes than may come");
    }
}
