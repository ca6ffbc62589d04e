package org.pasokh.gateway.email.sending;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Pattern;
import org.pasokh.contracts.contact.Attachment;

/// A file in a mail of ours, read from the content store while the mail is written to the server.
final class AttachedFile implements DataSource {

    /// A mail or parts within would have to be written out as such.
    private static final Pattern PLAIN_TYPE =
            Pattern.compile("(?!message/|multipart/)[a-z0-9!#$&^_.+-]{1,80}/[a-z0-9!#$&^_.+-]{1,80}");

    private final Attachment attachment;
    private final FilesToSend files;

    private AttachedFile(Attachment attachment, FilesToSend files) {
        this.attachment = attachment;
        this.files = files;
    }

    static MimeBodyPart of(Attachment attachment, FilesToSend files) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new AttachedFile(attachment, files)));
        part.setFileName(attachment.name());
        part.setDisposition(Part.ATTACHMENT);
        // said, so that nobody reads the whole file to find out what it needs
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        String id = attachment.content().id();
        try {
            return files.open(id).orElseThrow(() -> new FileNotFoundException("content " + id + " is gone"));
        } catch (RuntimeException e) {
            throw new IOException("content " + id + " cannot be read", e);
        }
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("what is sent is not written to");
    }

    @Override
    public String getContentType() {
        String type = attachment.content().mediaType();
        return PLAIN_TYPE.matcher(type).matches() ? type : "application/octet-stream";
    }

    @Override
    public String getName() {
        return attachment.name();
    }
}
