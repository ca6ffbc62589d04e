package org.pasokh.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShopTest {

    private final Addresses addresses = new Addresses(freeOffset());
    private final Shop shop = Shop.open(addresses);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        shop.close();
        http.close();
    }

    @Test
    void it_embeds_the_widget_by_one_script_tag_in_both_languages() throws Exception {
        String tag = "<script src=\"%s/widget.js\" data-entry-point=\"web\" data-language=\"%s\"";

        assertThat(get("/fa").body()).contains("dir=\"rtl\"", tag.formatted(addresses.http(Door.GATEWAY), "fa"));
        assertThat(get("/en").body()).contains("dir=\"ltr\"", tag.formatted(addresses.http(Door.GATEWAY), "en"));
    }

    @Test
    void it_has_a_place_for_the_callback_form_in_both_languages() throws Exception {
        assertThat(get("/fa").body()).contains("data-pasokh-callback");
        assertThat(get("/en").body()).contains("data-pasokh-callback");
    }

    @Test
    void its_pages_allow_the_gateway_and_nothing_inline() throws Exception {
        String gateway = addresses.http(Door.GATEWAY).toString();

        assertThat(get("/fa").headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .contains("script-src " + gateway + ";", "connect-src " + gateway + " " + gateway.replace("http", "ws"))
                .doesNotContain("unsafe");
    }

    @Test
    void whoever_comes_in_sees_their_language() throws Exception {
        assertThat(get("/", "Accept-Language", "fa-IR").headers().firstValue("Location"))
                .hasValue("/fa");
        assertThat(get("/", "Accept-Language", "de").headers().firstValue("Location"))
                .hasValue("/en");
    }

    @Test
    void it_serves_what_its_pages_need_and_nothing_else() throws Exception {
        assertThat(get("/shop.css").statusCode()).isEqualTo(200);
        assertThat(get("/vazirmatn.woff2").headers().firstValue("Content-Type")).hasValue("font/woff2");
        assertThat(get("/../logback.xml").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        URI page = URI.create(addresses.http(Door.SHOP) + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(page);
        return http.send(
                (headers.length > 0 ? request.headers(headers) : request).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int freeOffset() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort() - Door.SHOP.port(0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
