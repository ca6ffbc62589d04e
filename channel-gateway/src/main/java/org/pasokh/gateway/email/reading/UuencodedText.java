package org.pasokh.gateway.email.reading;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A text with files written into it as lines of printable characters, as mail was before MIME and some programs still
/// write it.
final class UuencodedText {

    private static final Pattern BEGIN = Pattern.compile("begin[ \\t]+[0-7]{3,4}[ \\t]+(\\S.{0,255}?)\\s*");
    /// Of what a line of a file may have; a longer one is text and comes in pieces.
    private static final int LONGEST_LINE = 512;

    private static final int BLANK = ' ';
    private static final int LOW_BITS = 0x3F;

    private final InputStream in;
    private @Nullable Line ahead;

    /// Takes the files out of the text.
    interface Files {
        /// Reads what it wants of the bytes.
        ///
        /// @return false when there are enough
        boolean file(String name, InputStream bytes) throws IOException;
    }

    /// @param bytes with its end
    /// @param whole whether it begins where a line begins
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Line(byte[] bytes, boolean whole) {

        String ascii() {
            StringBuilder text = new StringBuilder();
            for (byte each : bytes) {
                text.append((char) (each & 0xFF));
            }
            return text.toString();
        }

        /// How many bytes it says it holds; negative if it is no line of a file.
        int length() {
            int end = end();
            if (!whole || end == 0 || !isWithinTheAlphabet(end)) {
                return -1;
            }
            int said = (bytes[0] - BLANK) & LOW_BITS;
            int groups = (said + 2) / 3;
            // blanks at the end get lost on the way, and some add a sum at the end
            return end - 1 <= groups * 4 + 2 && end - 1 > (groups - 1) * 4 - 4 ? said : -1;
        }

        private int end() {
            int end = bytes.length;
            while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
                end--;
            }
            return end;
        }

        private boolean isWithinTheAlphabet(int end) {
            for (int i = 0; i < end; i++) {
                if (bytes[i] < BLANK || bytes[i] > '`') {
                    return false;
                }
            }
            return true;
        }

        byte[] decoded() {
            byte[] out = new byte[Math.max(0, length())];
            for (int at = 0; at < out.length; at++) {
                int group = at / 3 * 4 + 1;
                out[at] = switch (at % 3) {
                    case 0 -> (byte) (sixBits(group) << 2 | sixBits(group + 1) >> 4);
                    case 1 -> (byte) (sixBits(group + 1) << 4 | sixBits(group + 2) >> 2);
                    default -> (byte) (sixBits(group + 2) << 6 | sixBits(group + 3));
                };
            }
            return out;
        }

        private int sixBits(int at) {
            return at < bytes.length && bytes[at] >= BLANK ? bytes[at] - BLANK & LOW_BITS : 0;
        }
    }

    private UuencodedText(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /// What is left of a text when its files are taken out, up to a limit.
    static byte[] text(InputStream in, int atMost, Files files) throws IOException {
        return new UuencodedText(in).read(atMost, files);
    }

    private byte[] read(int atMost, Files files) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        boolean wanted = true;
        boolean lineStart = true;
        Line line = next(true);
        while (line != null && text.size() < atMost) {
            String name = wanted && lineStart ? nameIn(line) : null;
            Line first = name == null ? null : next(true);
            if (name != null && first != null && first.length() > 0) {
                ahead = first;
                FileBytes file = new FileBytes();
                wanted = files.file(name, file);
                file.skipRest();
            } else {
                text.write(line.bytes);
                ahead = first;
            }
            lineStart = line.bytes[line.bytes.length - 1] == '\n';
            line = next(lineStart);
        }
        return Arrays.copyOf(text.toByteArray(), Math.min(text.size(), atMost));
    }

    private static @Nullable String nameIn(Line line) {
        if (line.bytes[0] != 'b') {
            return null;
        }
        Matcher begin = BEGIN.matcher(line.ascii());
        return begin.matches() ? begin.group(1) : null;
    }

    private @Nullable Line next(boolean whole) throws IOException {
        Line known = ahead;
        ahead = null;
        if (known != null) {
            return known;
        }
        byte[] buffer = new byte[LONGEST_LINE];
        int length = 0;
        int read = in.read();
        while (read >= 0) {
            buffer[length++] = (byte) read;
            if (read == '\n' || length == LONGEST_LINE) {
                break;
            }
            read = in.read();
        }
        return length == 0 ? null : new Line(Arrays.copyOf(buffer, length), whole);
    }

    /// The bytes of one file, up to its end or to the first line that is none of it.
    private final class FileBytes extends InputStream {

        private byte[] decoded = new byte[0];
        private int at;
        private boolean over;

        @Override
        public int read() throws IOException {
            while (at == decoded.length && !over) {
                fill();
            }
            return at < decoded.length ? decoded[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int from, int atMost) throws IOException {
            while (at == decoded.length && !over) {
                fill();
            }
            int some = Math.min(atMost, decoded.length - at);
            System.arraycopy(decoded, at, into, from, some);
            at += some;
            return some == 0 && atMost > 0 ? -1 : some;
        }

        private void fill() throws IOException {
            Line line = next(true);
            int length = line == null ? -1 : line.length();
            if (line == null || length <= 0) {
                over = true;
                endAt(line);
                return;
            }
            decoded = line.decoded();
            at = 0;
        }

        /// The empty line of a file and its `end` belong to it, all else is text again.
        private void endAt(@Nullable Line line) throws IOException {
            Line last = line != null && line.length() == 0 ? next(true) : line;
            if (last != null && !last.ascii().strip().equals("end")) {
                ahead = last;
            }
        }

        void skipRest() throws IOException {
            while (read() >= 0) {
                at = decoded.length;
            }
        }
    }
}
