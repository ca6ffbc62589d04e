package org.pasokh.interaction.desk.mail;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/// A mail's HTML as a page of its own: only what is known to be harmless, its own pictures, and none from elsewhere
/// unless they are asked for, since they tell the sender who reads when. A frame and a policy stand around it still.
public final class MailHtml {

    private static final Safelist HARMLESS = Safelist.relaxed()
            .removeTags("img")
            .addTags(
                    "img", "address", "bdi", "bdo", "big", "center", "del", "font", "hr", "ins", "mark", "s", "section")
            .addTags("article", "header", "footer", "strike", "tt", "wbr")
            .addAttributes(":all", "dir", "lang", "style", "align", "valign", "title")
            .addAttributes("font", "color", "face", "size")
            .addAttributes("table", "bgcolor", "border", "cellpadding", "cellspacing", "width", "height")
            .addAttributes("tr", "bgcolor", "height")
            .addAttributes("td", "bgcolor", "width", "height", "nowrap")
            .addAttributes("th", "bgcolor", "width", "height", "nowrap")
            .addAttributes("img", "src", "alt", "width", "height")
            .removeProtocols("a", "href", "ftp")
            .addProtocols("a", "href", "tel")
            .addProtocols("img", "src", "http", "https", "cid", "data")
            .removeAttributes("blockquote", "cite")
            .removeAttributes("q", "cite");

    private static final Pattern OWN_PICTURE =
            Pattern.compile("data:image/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\\s]+", Pattern.CASE_INSENSITIVE);
    private static final String CID = "cid:";

    private static final String LOOK = """
            :root { color-scheme: light; }
            body { margin: 0; padding: 8px; background: #fff; color: #1b1d21; overflow-wrap: anywhere;
              font: 14px/1.5 system-ui, sans-serif; }
            img { max-width: 100%; }
            .blocked { display: inline-block; padding: 0 6px; border: 1px dashed #80848c; color: #555a63; font-size: 12px; }
            """;

    private MailHtml() {}

    /// @param pictures where the mail's own pictures are, by the ids that its HTML has for them
    /// @param remote whether pictures may come from elsewhere
    public static String page(String written, Map<String, String> pictures, boolean remote) {
        Document dirty = Jsoup.parse(written);
        Document clean = new Cleaner(HARMLESS).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        clean.select("[style]").forEach(MailHtml::restyle);
        clean.select("a[href]").forEach(MailHtml::lead);
        int blocked = 0;
        for (Element picture : clean.select("img")) {
            if (!place(picture, pictures, remote)) {
                blocked++;
            }
        }
        return page(clean.body().html(), direction(dirty), blocked);
    }

    private static void restyle(Element element) {
        String style = MailStyle.safe(element.attr("style"));
        if (style.isEmpty()) {
            element.removeAttr("style");
        } else {
            element.attr("style", style);
        }
    }

    /// Where a link leads is said before anybody follows it, whatever its words say.
    private static void lead(Element link) {
        link.attr("target", "_blank")
                .attr("rel", "noopener noreferrer nofollow")
                .attr("title", link.attr("href"));
    }

    /// False for a picture from elsewhere that was not asked for.
    private static boolean place(Element picture, Map<String, String> pictures, boolean remote) {
        String source = picture.attr("src").strip();
        String kind = source.toLowerCase(Locale.ROOT);
        if (kind.startsWith(CID)) {
            String own = pictures.get(source.substring(CID.length()));
            replace(picture, own);
            return true;
        }
        if (kind.startsWith("http:") || kind.startsWith("https:")) {
            if (!remote) {
                replace(picture, null);
            }
            return remote;
        }
        replace(picture, OWN_PICTURE.matcher(source).matches() ? source : null);
        return true;
    }

    private static void replace(Element picture, @Nullable String source) {
        if (source != null) {
            picture.attr("src", source);
            return;
        }
        String words = picture.attr("alt").strip();
        if (words.isEmpty()) {
            picture.remove();
        } else {
            picture.replaceWith(new Element("span").addClass("blocked").text(words));
        }
    }

    /// As the mail says; a mail that does not say has the direction of its first words.
    private static String direction(Document dirty) {
        String said = dirty.select("html[dir], body[dir]").attr("dir").strip().toLowerCase(Locale.ROOT);
        return said.equals("rtl") || said.equals("ltr") ? said : "auto";
    }

    private static String page(String body, String direction, int blocked) {
        return "<!doctype html><html><head><meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\">"
                + "<meta name=\"blocked-pictures\" content=\"" + blocked + "\"><style>" + LOOK + "</style></head>"
                + "<body dir=\"" + direction + "\">" + body + "</body></html>";
    }
}
