package org.pasokh.gateway.email.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/// Mails that break parsers: written to a folder, since some are larger than the reader's memory.
final class TortureMails {

    private static final String FROM = "From: a@b.c\n";
    private static final int MEGABYTE = 1_048_576;

    private final Map<String, Mail> mails = new LinkedHashMap<>();

    /// Writes one mail.
    private interface Mail {
        void write(Text out) throws IOException;
    }

    /// Text that is written piece by piece.
    private record Text(OutputStream out) {

        Text add(String text) throws IOException {
            out.write(text.getBytes(ISO_8859_1));
            return this;
        }

        Text many(int times, String text) throws IOException {
            byte[] bytes = text.getBytes(ISO_8859_1);
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
            return this;
        }
    }

    static int writeTo(Path folder) throws IOException {
        TortureMails torture = new TortureMails();
        torture.structure();
        torture.headers();
        torture.addresses();
        torture.html();
        torture.encodings();
        torture.packed();
        for (Map.Entry<String, Mail> mail : torture.mails.entrySet()) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(mail.getKey())))) {
                mail.getValue().write(new Text(out));
            }
        }
        return torture.mails.size();
    }

    private void structure() {
        mails.put("nested-multiparts", out -> {
            out.add(FROM);
            for (int depth = 0; depth < 20_000; depth++) {
                out.add("Content-Type: multipart/mixed; boundary=b" + depth + "\n\n--b" + depth + "\n");
            }
        });
        mails.put("nested-mails", out -> out.many(20_000, FROM + "Content-Type: message/rfc822\n\n"));
        mails.put("many-parts", out -> out.add(multipart()).many(200_000, "--B\n\na\n"));
        mails.put("many-files", out -> out.add(multipart()).many(200_000, "--B\nContent-Type: image/png\n\na\n"));
        mails.put(
                "nearly-boundaries",
                out -> out.add(FROM + "Content-Type: multipart/mixed; boundary=" + "a".repeat(70))
                        .add("\n\n--" + "a".repeat(70) + "\n\n")
                        .many(100_000, "--" + "a".repeat(69) + "\n"));
        mails.put("megabyte-line", out -> out.add(FROM + "\n").many(20, "x".repeat(MEGABYTE)));
        mails.put("only-line-ends", out -> out.add(FROM + "\n").many(10, "\n".repeat(MEGABYTE)));
        mails.put("random", out -> {
            byte[] bytes = new byte[5 * MEGABYTE];
            new Random(1).nextBytes(bytes);
            out.add(FROM + "\n").out.write(bytes);
        });
    }

    private void headers() {
        mails.put(
                "ten-thousand-headers", out -> out.many(10_000, "X-Noise: 1\n").add(FROM + "\ntext"));
        mails.put(
                "hundred-thousand-headers",
                out -> out.many(100_000, "X-Noise: 1\n").add(FROM + "\ntext"));
        mails.put("long-headers", out -> {
            for (int i = 0; i < 60; i++) {
                out.add("X-" + i + ": ").add("y".repeat(250_000)).add("\n");
            }
            out.add(FROM + "\ntext");
        });
        mails.put(
                "one-header-of-ten-megabytes",
                out -> out.add(FROM + "Subject: ").many(10, "y".repeat(MEGABYTE)));
        mails.put(
                "folded-for-ever",
                out -> out.add(FROM + "Subject: a").many(60_000, "\n b").add("\n\ntext"));
        mails.put(
                "encoded-words",
                out -> out.add(FROM + "Subject: ")
                        .many(15_000, "=?utf-8?B?2LM=?= ")
                        .add("\n\ntext"));
        mails.put(
                "nearly-encoded-words",
                out -> out.add(FROM + "Subject: ").many(80_000, "=?u").add("\n\ntext"));
        mails.put(
                "references",
                out -> out.add(FROM + "References: ").many(60_000, "<a> ").add("\n\ntext"));
        mails.put(
                "open-brackets",
                out -> out.add(FROM + "References: ").many(240_000, "<").add("\n\ntext"));
        mails.put("parameters", out -> {
            out.add(FROM + "Content-Type: text/plain");
            for (int i = 0; i < 10_000; i++) {
                out.add("; name*" + i + "*=%41");
            }
            out.add("\n\ntext");
        });
    }

    private void addresses() {
        mails.put(
                "many-recipients",
                out -> out.add(FROM + "To: ").many(25_000, "a@b.c, ").add("\n\ntext"));
        mails.put(
                "comments-in-comments",
                out -> out.add("From: ").many(250_000, "(").add("\n" + FROM + "\ntext"));
        mails.put(
                "quotes-without-end",
                out -> out.add("From: \"").many(120_000, "\\\"").add("\n" + FROM + "\ntext"));
        mails.put("angles", out -> out.add("From: ").many(120_000, "<a").add("\n" + FROM + "\ntext"));
        mails.put("groups", out -> out.add(FROM + "To: ").many(60_000, "g:;,").add("\n\ntext"));
    }

    private void html() {
        mails.put("html-depth", out -> html(out).many(300_000, "<div>"));
        mails.put("html-formatting", out -> html(out).many(300_000, "<b><i>"));
        mails.put("html-links", out -> html(out).many(100_000, "<a href=x>"));
        mails.put("html-tables", out -> html(out).many(100_000, "<table><td><b>"));
        mails.put(
                "html-attributes",
                out -> html(out).add("<p ").many(200_000, "a b=c ").add(">"));
        mails.put("html-angles", out -> html(out).many(2 * MEGABYTE, "<"));
        mails.put("html-entities", out -> html(out).many(400_000, "&amp"));
        mails.put("html-comment", out -> html(out).add("<!--").many(600_000, "-- "));
        mails.put("html-lists", out -> html(out).many(200_000, "<ul><li>x"));
    }

    private void encodings() {
        mails.put("base64-of-nothing", out -> text(out, "base64").many(20_000_000 / 77, "A".repeat(76) + "\n"));
        mails.put(
                "base64-file",
                out -> out.add(FROM + "Content-Type: application/zip\nContent-Transfer-Encoding: base64\n\n")
                        .many(30_000_000 / 77, "A".repeat(76) + "\n"));
        mails.put("quoted-nothing", out -> text(out, "quoted-printable").many(5_000_000, "=\n"));
        mails.put("quoted-blanks", out -> text(out, "quoted-printable").many(5, " ".repeat(MEGABYTE)));
        mails.put("utf-7", out -> charset(out, "utf-7").many(MEGABYTE, "+AAA"));
        mails.put("iso-2022", out -> charset(out, "iso-2022-jp").many(MEGABYTE, "\u001b$B"));
        mails.put("utf-16", out -> charset(out, "utf-16").many(2 * MEGABYTE, "\u00d8\u0000"));
        mails.put("guessed", out -> charset(out, "nonsense").many(2 * MEGABYTE, "\u00e9\u00ff"));
    }

    private void packed() {
        mails.put("uuencoded", out -> out.add(FROM + "\nbegin 644 a\n").many(300_000, "M" + "!".repeat(60) + "\n"));
        mails.put("uuencoded-begins", out -> out.add(FROM + "\n").many(200_000, "begin 644 a\n#86)C\n"));
        mails.put("uuencoded-never-begun", out -> out.add(FROM + "\n").many(500_000, "begin 644 a\n"));
        mails.put(
                "tnef-lengths",
                out -> tnef(
                        out,
                        new Winmail()
                                .attribute(2, 0x00069005, new byte[] {-1, -1, -1, 127, 2, 1, 1, 55, -1, -1, -1, 127})
                                .attribute(2, 0x00069003, new byte[] {-1, -1, -1, -1, 30, 16, 1, 55, -1, -1, -1, -1})));
        mails.put("tnef-files", out -> {
            Winmail winmail = new Winmail();
            for (int i = 0; i < 20_000; i++) {
                winmail.file("a", "b", new byte[0]);
            }
            tnef(out, winmail);
        });
        mails.put("tnef-one-file", out -> tnef(out, new Winmail().file("a", "b", new byte[20 * MEGABYTE])));
        mails.put("tnef-properties", out -> tnef(out, new Winmail().attribute(1, 0x00069003, new byte[4 * MEGABYTE])));
        mails.put(
                "bounce",
                out -> out.add("Return-Path: <>\n" + FROM + "Content-Type: multipart/report; boundary=B\n\n")
                        .add("--B\nContent-Type: message/delivery-status\n\n")
                        .many(100_000, "\nAction: failed\nStatus: 5.1")
                        .add("\n--B\n\n")
                        .many(100_000, "message-id:\n  <a"));
    }

    private static String multipart() {
        return FROM + "Content-Type: multipart/mixed; boundary=B\n\n";
    }

    private static Text html(Text out) throws IOException {
        return out.add(FROM + "Content-Type: text/html\n\n");
    }

    private static Text text(Text out, String encoding) throws IOException {
        return out.add(FROM + "Content-Type: text/plain\nContent-Transfer-Encoding: " + encoding + "\n\n");
    }

    private static Text charset(Text out, String charset) throws IOException {
        return out.add(FROM + "Content-Type: text/plain; charset=" + charset + "\n\n");
    }

    private static void tnef(Text out, Winmail winmail) throws IOException {
        out.add(FROM + "Content-Type: application/ms-tnef\nContent-Transfer-Encoding: base64\n\n")
                .out
                .write(Base64.getMimeEncoder().encode(winmail.bytes()));
    }
}
