package org.pasokh.interaction.desk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailHtmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=alert(1)>a</p>",
                "<img src=x onerror=alert(1)>",
                "<a href='javascript:alert(1)'>a</a>",
                "<a href=' java\nscript:alert(1)'>a</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>a</a>",
                "<svg><script>alert(1)</script></svg>",
                "<svg onload=alert(1)>",
                "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<object data='javascript:alert(1)'></object><embed src='javascript:alert(1)'>",
                "<form action='https://evil.example'><input name=password><button formaction='javascript:alert(1)'></form>",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>",
                "<base href='https://evil.example/'><img src='x'>",
                "<link rel=stylesheet href='https://evil.example/a.css'>",
                "<style>@import 'https://evil.example/a.css'; * { background: url(https://evil.example) }</style>",
                "<p style=\"background:url('https://evil.example/x')\">a</p>",
                "<p style='background:\\75rl(https://evil.example/x)'>a</p>",
                "<p style='width: expression(alert(1))'>a</p>",
                "<p style='behavior: url(#default#time2)'>a</p>",
                "<table background='https://evil.example/x'><tr><td>a</td></tr></table>",
                "<img srcset='https://evil.example/x 2x'>",
                "<img src='//evil.example/x'>",
                "<img src='/api/desk/v1/snapshot'>",
                "<img src='data:image/svg+xml;base64,PHN2Zy8+'>",
                "<video src='https://evil.example/x' poster='https://evil.example/x'></video>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
                "<template><img src=x onerror=alert(1)></template>",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<p id=talk class=shell name=body>a</p>"
            })
    void of_what_could_do_harm_nothing_is_left(String written) {
        Document page = page(written);

        assertThat(page.select("script, svg, math, iframe, object, embed, form, input, button, base, link, video"))
                .isEmpty();
        assertThat(page.select("meta[http-equiv], template, noscript")).isEmpty();
        assertThat(page.body().getAllElements())
                .flatExtracting(element -> element.attributes().asList())
                .allSatisfy(attribute -> {
                    assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("id", "name", "srcset", "background");
                    assertThat(attribute.getValue())
                            .doesNotContainIgnoringCase("script:")
                            .doesNotContain("evil", "url(");
                });
        assertThat(page.select("img")).isEmpty();
    }

    @Test
    void words_tables_and_their_look_stay() {
        Element body = page("<div style='color:#123; position:fixed; margin-top: 4px'><table border=1><tr><td colspan=2"
                        + " align=right>۸۱۲</td></tr></table><blockquote>quoted</blockquote></div>")
                .body();

        assertThat(body.expectFirst("div").attr("style")).isEqualTo("color:#123; margin-top: 4px");
        assertThat(body.expectFirst("td").attr("colspan")).isEqualTo("2");
        assertThat(body.text()).isEqualTo("۸۱۲ quoted");
    }

    @Test
    void pictures_from_elsewhere_come_when_asked_for() {
        String written = "<p><img src='https://shop.example/a.png' alt=Logo><img src='http://t.example/pixel.gif'></p>";

        Document blocked = page(written);
        Document shown = Jsoup.parse(MailHtml.page(written, Map.of(), true));

        assertThat(blocked.select("img")).isEmpty();
        assertThat(blocked.select("meta[name=blocked-pictures]").attr("content"))
                .isEqualTo("2");
        assertThat(blocked.expectFirst(".blocked").text()).isEqualTo("Logo");
        assertThat(shown.select("img").eachAttr("src"))
                .containsExactly("https://shop.example/a.png", "http://t.example/pixel.gif");
        assertThat(shown.select("meta[name=blocked-pictures]").attr("content")).isEqualTo("0");
    }

    @Test
    void the_mails_own_pictures_stand_where_it_has_them() {
        Document page = Jsoup.parse(MailHtml.page(
                "<img src='cid:logo@x'><img src='CID:gone@x' alt=Gone><img src='data:image/png;base64,iVBO'>",
                Map.of("logo@x", "pictures/1"),
                false));

        assertThat(page.select("img").eachAttr("src")).containsExactly("pictures/1", "data:image/png;base64,iVBO");
        assertThat(page.expectFirst(".blocked").text()).isEqualTo("Gone");
        assertThat(page.select("meta[name=blocked-pictures]").attr("content")).isEqualTo("0");
    }

    @Test
    void a_link_opens_elsewhere_and_says_where_it_leads() {
        Element link = page("<a href='https://evil.example/' title='our bank'>our bank</a>")
                .expectFirst("a");

        assertThat(link.attr("target")).isEqualTo("_blank");
        assertThat(link.attr("rel")).contains("noopener", "noreferrer");
        assertThat(link.attr("title")).isEqualTo("https://evil.example/");
    }

    @Test
    void the_direction_is_the_mails_or_that_of_its_first_words() {
        assertThat(page("<html dir=rtl><body><p>سلام</p>").body().attr("dir")).isEqualTo("rtl");
        assertThat(page("<p>سلام</p>").body().attr("dir")).isEqualTo("auto");
    }

    @Test
    void nesting_beyond_measure_is_borne() {
        assertThat(page("<div>".repeat(50_000) + "words").body().text()).isEqualTo("words");
    }

    private static Document page(String written) {
        return Jsoup.parse(MailHtml.page(written, Map.of(), false));
    }
}
