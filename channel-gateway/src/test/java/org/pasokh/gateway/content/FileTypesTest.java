package org.pasokh.gateway.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileTypesTest {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    private static final byte[] PROGRAM = HexFormat.of().parseHex("4d5a90000300000004000000ffff0000");
    private static final byte[] PDF = "%PDF-1.7\n".getBytes(UTF_8);
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Test
    void bytes_count_more_than_what_is_said_of_them() {
        assertThat(type(PNG, "application/pdf")).isEqualTo("image/png");
        assertThat(type(PDF, "image/jpeg")).isEqualTo("application/pdf");
        assertThat(type(PROGRAM, "image/jpeg")).isEqualTo("application/x-msdownload");
        assertThat(type(PROGRAM, "text/plain")).isEqualTo("application/x-msdownload");
    }

    @Test
    void bytes_that_do_not_show_the_picture_they_are_said_to_be_are_none() {
        byte[] noise = new byte[2_000];
        new Random(1).nextBytes(noise);

        assertThat(type(noise, "image/png")).isEqualTo("application/octet-stream");
        assertThat(type(noise, "application/pdf")).isEqualTo("application/octet-stream");
        assertThat(type(noise, "no type at all")).isEqualTo("application/octet-stream");
        assertThat(type(noise, "application/pkcs7-mime")).isEqualTo("application/pkcs7-mime");
    }

    @Test
    void what_is_said_makes_a_finding_narrower() throws IOException {
        assertThat(type(zip(), DOCX)).isEqualTo(DOCX);
        assertThat(type(zip(), "image/png")).isEqualTo("application/zip");
        assertThat(type("a,b\n1,2\n".getBytes(UTF_8), "text/csv")).isEqualTo("text/csv");
        assertThat(type("سلام".getBytes(UTF_8), "text/plain;charset=UTF-8")).isEqualTo("text/plain;charset=UTF-8");
    }

    @Test
    void a_page_or_a_drawing_with_scripts_is_not_taken_for_a_text_or_a_picture() {
        assertThat(type("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(UTF_8), "image/png"))
                .isEqualTo("image/svg+xml");
        assertThat(type("<!DOCTYPE html><html><script></script></html>".getBytes(UTF_8), "image/gif"))
                .isEqualTo("text/html");
    }

    @Test
    void who_looked_ahead_has_taken_nothing() throws IOException {
        InputStream bytes = FileTypes.lookable(new ByteArrayInputStream(PDF));

        FileTypes.of(bytes, "x");

        assertThat(bytes.readAllBytes()).isEqualTo(PDF);
    }

    @Test
    void a_name_says_what_its_ending_says() {
        assertThat(FileTypes.saidByName("گزارش.DOCX")).isEqualTo(DOCX);
        assertThat(FileTypes.saidByName("a.csv")).isEqualTo("text/csv");
        assertThat(FileTypes.saidByName("file")).isEqualTo("application/octet-stream");
    }

    private static String type(byte[] bytes, String said) {
        return FileTypes.of(FileTypes.lookable(new ByteArrayInputStream(bytes)), said);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(1);
        }
        return bytes.toByteArray();
    }
}
