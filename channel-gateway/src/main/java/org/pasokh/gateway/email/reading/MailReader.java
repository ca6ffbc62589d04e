package org.pasokh.gateway.email.reading;

import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/// Reads mails as they are, not as they should be: what one part has broken costs that part, not the mail.
public final class MailReader {

    /// A single field of more than this is an attack or a mail no one meant to send.
    private static final int LONGEST_FIELD = 262_144;

    private static final MimeConfig FORGIVING = MimeConfig.custom()
            .setMaxHeaderCount(20_000)
            .setMaxHeaderLen(LONGEST_FIELD)
            .setMaxLineLen(-1)
            .setMaxContentLen(-1)
            .build();

    private MailReader() {}

    public static HeaderReading headers(InputStream bytes) {
        try {
            return Headers.of(firstFields(stream(bytes)));
        } catch (MimeException | IOException e) {
            return new HeaderReading.Unreadable("headers-too-large");
        }
    }

    /// Everything below the headers. A mail that breaks off in the middle says what stands before.
    public static MailBody body(InputStream bytes, MailContents contents) {
        BodyAssembly assembly = new BodyAssembly(contents);
        try {
            assemble(stream(bytes), assembly);
        } catch (MimeException | IOException e) {
            return assembly.finish();
        }
        return assembly.finish();
    }

    static MimeTokenStream stream(InputStream bytes) {
        MimeTokenStream stream = new MimeTokenStream(FORGIVING);
        // a mail within a mail is an attachment, not a part
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(bytes);
        return stream;
    }

    private static FieldLines firstFields(MimeTokenStream stream) throws MimeException, IOException {
        FieldLines fields = new FieldLines();
        EntityState state = stream.getState();
        while (state != EntityState.T_END_HEADER && state != EntityState.T_END_OF_STREAM) {
            if (state == EntityState.T_FIELD && !fields.add(stream.getField())) {
                throw new MimeException("too many long fields");
            }
            state = stream.next();
        }
        return fields;
    }

    private static void assemble(MimeTokenStream stream, BodyAssembly assembly) throws MimeException, IOException {
        PartHead head = new PartHead();
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_START_HEADER -> head = new PartHead();
                case T_FIELD -> head.add(stream.getField());
                case T_START_MULTIPART -> {
                    if (!assembly.enter(head.multipartType())) {
                        return;
                    }
                }
                case T_END_MULTIPART -> assembly.leave();
                case T_BODY -> {
                    if (!assembly.part(head, stream.getDecodedInputStream())) {
                        return;
                    }
                }
                default -> {
                    // the other states carry nothing that we keep
                }
            }
        }
    }
}
