package org.pasokh.gateway.social.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.gateway.social.provider.Capabilities;
import org.pasokh.gateway.social.provider.OutgoingFile;
import org.pasokh.gateway.social.provider.Part;

/// Cuts a message into what the channel carries in one call: always the same way, so that a part is a part however
/// often
/// it is tried.
final class Splitting {

    private Splitting() {}

    static List<Part> of(Outgoing message, Capabilities channel, Function<Attachment, OutgoingFile> files) {
        if (message.template() != null) {
            return List.of(new Part.OfTemplate(message.template()));
        }
        List<Part> parts = new ArrayList<>();
        for (Attachment attachment : message.attachments()) {
            parts.add(new Part.File(attachment, files.apply(attachment)));
        }
        List<String> texts = texts(message.text(), channel.textLength());
        IntStream.range(0, texts.size())
                .mapToObj(index ->
                        new Part.Text(texts.get(index), index == texts.size() - 1 ? message.choices() : List.of()))
                .forEach(parts::add);
        return parts;
    }

    /// At the end of a line or a word if there is one in the last half, never within a character.
    static List<String> texts(String text, int most) {
        List<String> texts = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > most) {
            int cut = cut(rest, most);
            texts.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        if (!rest.isEmpty()) {
            texts.add(rest);
        }
        return texts;
    }

    private static int cut(String text, int most) {
        int line = text.lastIndexOf('\n', most);
        int word = text.lastIndexOf(' ', most);
        int at = line > most / 2 ? line : word;
        if (at > most / 2) {
            return at;
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
}
