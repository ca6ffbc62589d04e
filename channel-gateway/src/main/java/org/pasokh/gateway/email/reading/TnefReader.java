package org.pasokh.gateway.email.reading;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.ContentRef;

/// Takes apart what Outlook packs into `winmail.dat` (MS-OXTNEF): attribute after attribute, as a stream. A library
/// would hold the whole of it in memory, several times.
final class TnefReader {

    private static final long SIGNATURE = 0x223E9F78L;
    private static final int ATTACHMENT_BEGINS = 0x00069002;
    private static final int ATTACHMENT_TITLE = 0x00018010;
    private static final int ATTACHMENT_DATA = 0x0006800F;
    private static final int ATTACHMENT_PROPERTIES = 0x00069005;
    private static final int MESSAGE_PROPERTIES = 0x00069003;
    private static final int MESSAGE_TEXT = 0x0002800C;
    private static final int CODE_PAGE = 0x00069007;
    /// More is read of no attribute that is not a file's data.
    private static final int MOST_OF_AN_ATTRIBUTE = 2_097_152;

    private final InputStream in;
    private final Parts parts;
    private @Nullable ContentRef data;
    private @Nullable String title;
    private @Nullable String name;
    private String codePage = "windows-1252";

    /// Who is given what is found.
    interface Parts {

        ContentRef keep(InputStream bytes);

        /// @return false when there are enough
        boolean attachment(@Nullable String name, ContentRef content);

        void text(byte[] text, String charset, boolean html);
    }

    /// More was said to be there than there is.
    private static final class CutOffException extends EOFException {}

    private TnefReader(InputStream in, Parts parts) {
        this.in = in;
        this.parts = parts;
    }

    /// The bytes from their beginning, and whether they are what this reads.
    static InputStream markable(InputStream bytes) {
        return bytes.markSupported() ? bytes : new BufferedInputStream(bytes);
    }

    /// @param bytes that can be set back to their mark
    static boolean recognises(InputStream bytes) throws IOException {
        bytes.mark(Integer.BYTES);
        byte[] first = bytes.readNBytes(Integer.BYTES);
        bytes.reset();
        return first.length == Integer.BYTES && new LittleEndian(first).unsigned() == SIGNATURE;
    }

    /// What stands before a break is what there is.
    static void read(InputStream bytes, Parts parts) throws IOException {
        TnefReader reader = new TnefReader(bytes, parts);
        try {
            bytes.skipNBytes(Integer.BYTES + Short.BYTES);
            reader.attributes();
        } catch (EOFException e) {
            // cut off: the original has what there was
            reader.finishAttachment();
            return;
        }
        reader.finishAttachment();
    }

    private void attributes() throws IOException {
        boolean wanted = true;
        while (wanted && in.read() >= 0) {
            int attribute = new LittleEndian(in.readNBytes(Integer.BYTES)).integer();
            long length = new LittleEndian(in.readNBytes(Integer.BYTES)).unsigned();
            if (attribute == ATTACHMENT_BEGINS) {
                wanted = finishAttachment();
            }
            try (Limited value = new Limited(in, length)) {
                attribute(attribute, value);
                value.skipRest();
            }
            // a sum of the bytes, which some programs get wrong
            in.skipNBytes(Short.BYTES);
        }
    }

    private void attribute(int attribute, InputStream value) throws IOException {
        switch (attribute) {
            case CODE_PAGE -> codePage = charset(value.readNBytes(Integer.BYTES));
            case ATTACHMENT_TITLE -> title = text(value);
            case ATTACHMENT_DATA -> data = parts.keep(value);
            case ATTACHMENT_PROPERTIES -> properties(MapiProperties.of(bytes(value)));
            case MESSAGE_TEXT -> parts.text(bytes(value), codePage, false);
            case MESSAGE_PROPERTIES ->
                MapiProperties.of(bytes(value)).html().ifPresent(html -> parts.text(html, codePage, true));
            default -> {
                // what a mail program needs and a reader does not
            }
        }
    }

    private void properties(MapiProperties properties) {
        name = properties.attachmentName(codePage).orElse(name);
        if (data == null) {
            data = properties
                    .attachmentData()
                    .map(bytes -> parts.keep(new ByteArrayInputStream(bytes)))
                    .orElse(null);
        }
    }

    private static byte[] bytes(InputStream value) throws IOException {
        return value.readNBytes(MOST_OF_AN_ATTRIBUTE);
    }

    private boolean finishAttachment() {
        ContentRef content = data;
        String known = name == null ? title : name;
        data = null;
        title = null;
        name = null;
        return content == null || parts.attachment(known, content);
    }

    private String text(InputStream value) throws IOException {
        return Charsets.decode(value.readNBytes(1_024), codePage).replaceAll("\\x00.*", "");
    }

    private static String charset(byte[] page) throws EOFException {
        String name = "windows-" + new LittleEndian(page).integer();
        return Optional.of(name)
                .filter(it -> it.matches("windows-\\d{3,5}") && Charset.isSupported(it))
                .orElse("windows-1252");
    }

    /// One attribute's value.
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long length) {
            super(in);
            left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int atMost) throws IOException {
            if (left == 0) {
                return -1;
            }
            int some = in.read(into, from, (int) Math.min(atMost, left));
            if (some > 0) {
                left -= some;
            }
            return some;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = in.skip(Math.min(count, left));
            left -= skipped;
            return skipped;
        }

        void skipRest() throws IOException {
            byte[] nobody = new byte[8_192];
            while (left > 0) {
                if (read(nobody, 0, nobody.length) < 0) {
                    throw new CutOffException();
                }
            }
        }

        @Override
        public void close() {
            // the others come after it
        }
    }
}
