package org.pasokh.gateway.content;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/// What bytes are, by their own look. What is said of them counts only where it makes a finding narrower: a ZIP that
/// is said to be a document is one, a program that is said to be a picture stays a program.
public final class FileTypes {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final MediaTypeRegistry FAMILIES = TYPES.getMediaTypeRegistry();

    /// These show themselves by their first bytes; bytes that do not are none of them.
    private static final Set<String> SHOWN = Set.of("image", "audio", "video", "font");

    private static final Set<MediaType> SHOWN_TYPES = Set.of(
            MediaType.application("pdf"),
            MediaType.APPLICATION_ZIP,
            MediaType.application("gzip"),
            MediaType.application("x-dosexec"));

    private FileTypes() {}

    /// A stream in which one can look ahead.
    public static InputStream lookable(InputStream bytes) {
        return bytes.markSupported() ? bytes : new BufferedInputStream(bytes, TYPES.getMinLength());
    }

    /// @param bytes one that can be looked ahead in; stands at its beginning again afterwards
    /// @param said what a sender says of them
    public static String of(InputStream bytes, String said) {
        MediaType found = found(bytes);
        MediaType claim = MediaType.parse(said);
        return claim != null && isNarrower(claim, found) ? said : found.toString();
    }

    /// What a name says of its file.
    public static String saidByName(String name) {
        Metadata metadata = new Metadata();
        metadata.set("resourceName", name);
        return detect(null, metadata).toString();
    }

    private static MediaType found(InputStream bytes) {
        return detect(bytes, new Metadata());
    }

    private static boolean isNarrower(MediaType claim, MediaType found) {
        MediaType said = FAMILIES.normalize(claim.getBaseType());
        if (said.equals(found)) {
            return true;
        }
        if (found.equals(MediaType.OCTET_STREAM)) {
            return !SHOWN.contains(said.getType()) && !SHOWN_TYPES.contains(said);
        }
        return FAMILIES.isInstanceOf(said, found) || (isText(said) && isText(found));
    }

    /// Among texts there is no telling: a mail that begins with a tag is a mail.
    private static boolean isText(MediaType type) {
        return FAMILIES.isInstanceOf(type, MediaType.TEXT_PLAIN)
                || FAMILIES.isInstanceOf(type, MediaType.APPLICATION_XML);
    }

    private static MediaType detect(@Nullable InputStream bytes, Metadata metadata) {
        try {
            return TYPES.detect(bytes, metadata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
