package org.pasokh.gateway.email.reading;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/// The text of an HTML body as a reader of plain text would want it: lines where blocks end, items marked.
final class HtmlText {

    private static final Set<String> ENDS_LINE = Set.of(
            "br",
            "div",
            "tr",
            "table",
            "ul",
            "ol",
            "li",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "hr",
            "section",
            "article",
            "header",
            "footer",
            "address");
    private static final Set<String> ENDS_PARAGRAPH = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6");

    /// Looked for at the beginning of a run only, and without stepping back: blanks may go on for megabytes.
    private static final Pattern BLANKS_BEFORE_END = Pattern.compile("(?<![ \\u00A0])[ \\u00A0]++\\n");

    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    /// Elements in elements cost a time that grows with their depth; no program writes so many.
    private static final int DEEPEST = 100;

    /// What is in a table and does not belong there is looked for a place outside of all of them.
    private static final int MOST_TABLES = 1_000;
    /// For a text of at most 64 kB.
    private static final int LONGEST = 1_048_576;

    private static final Pattern TABLE = Pattern.compile("<table", Pattern.CASE_INSENSITIVE);

    private HtmlText() {}

    static String of(String html) {
        Element body = Jsoup.parse(readable(html), "", Parser.htmlParser().setMaxDepth(DEEPEST))
                .body();
        body.select("script, style, template, noscript, title, head, object, svg")
                .remove();
        Writing writing = new Writing();
        body.traverse(writing);
        String trimmed = BLANKS_BEFORE_END.matcher(writing.text).replaceAll("\n");
        return EMPTY_LINES.matcher(trimmed).replaceAll("\n\n").strip();
    }

    /// As much as can be read in no time.
    private static String readable(String html) {
        String beginning = html.length() <= LONGEST ? html : html.substring(0, LONGEST);
        return TABLE.matcher(beginning)
                .results()
                .skip(MOST_TABLES)
                .findFirst()
                .map(table -> beginning.substring(0, table.start()))
                .orElse(beginning);
    }

    private static final class Writing implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private int preformatted;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                write(words);
            } else if (node instanceof Element element) {
                open(element.normalName());
            }
        }

        private void write(TextNode words) {
            boolean asWritten = preformatted > 0;
            String part = asWritten ? words.getWholeText() : words.text();
            text.append(atLineStart() && !asWritten ? part.stripLeading() : part);
        }

        private void open(String tag) {
            if ((ENDS_LINE.contains(tag) || ENDS_PARAGRAPH.contains(tag)) && !tag.equals("br")) {
                endLine();
            }
            if (tag.equals("pre")) {
                preformatted++;
            }
            if (tag.equals("li")) {
                text.append("- ");
            }
        }

        @Override
        public void tail(Node node, int depth) {
            String tag = node.normalName();
            if (tag.equals("pre")) {
                preformatted--;
            }
            if (tag.equals("br")) {
                text.append('\n');
            } else if (ENDS_PARAGRAPH.contains(tag)) {
                endLine();
                text.append('\n');
            } else if (ENDS_LINE.contains(tag)) {
                endLine();
            } else if (tag.equals("td") || tag.equals("th")) {
                text.append(' ');
            }
        }

        private void endLine() {
            if (!atLineStart()) {
                text.append('\n');
            }
        }

        private boolean atLineStart() {
            return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        }
    }
}
