package org.pasokh.gateway.owning;

import org.jspecify.annotations.Nullable;

/// The other side of a line could not be reached or would not do as asked. Its words stay with the cause.
public class TroubleException extends Exception {

    private final transient Trouble trouble;

    public TroubleException(Trouble trouble, @Nullable Throwable cause) {
        super(trouble.name(), cause);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
