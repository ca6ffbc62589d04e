package org.pasokh.gateway.chat.application;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pasokh.gateway.letter.domain.Copy;
import org.pasokh.gateway.letter.domain.Letter;
import org.pasokh.gateway.letter.domain.Letters;

/// A post office in memory that can be closed.
final class PaperLetters implements Letters {

    final List<Letter> received = new CopyOnWriteArrayList<>();
    final List<Copy> copies = new CopyOnWriteArrayList<>();
    volatile boolean open = true;

    @Override
    public boolean has(String mailbox) {
        return mailbox.equals("support");
    }

    @Override
    public boolean receive(Letter letter) {
        return open && received.add(letter);
    }

    @Override
    public boolean send(Copy copy) {
        return open && copies.add(copy);
    }
}
