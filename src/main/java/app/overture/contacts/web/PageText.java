package app.overture.contacts.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** What a person would read on a page: no scripts, no navigation, and nothing that is hidden from the eye. */
record PageText(String title, String text, Optional<String> aboutUrl) {

    private static final int LONGEST_TEXT = 12_000;
    private static final String UNSEEN =
            "script,style,noscript,template,svg,iframe,form,nav,[hidden],[aria-hidden=true],"
                    + "[style*=display:none],[style*=display: none],[style*=visibility:hidden],[style*=visibility: hidden],"
                    + "[style*=font-size:0],[style*=opacity:0]";
    private static final Pattern ABOUT = Pattern.compile(
            "(?i)(^|[/\\s-])(about([ -]?us)?|company|who[ -]we[ -]are|o[ -]n[aá]s|o[ -]spole[cč]nosti|o[ -]firm[eě]|[uü]ber[ -]uns|ueber-uns|unternehmen|qui-sommes-nous|chi-siamo)([/\\s.]|$)");

    static PageText of(InputStream bytes, @Nullable String charset, String url) throws IOException {
        Document page = Jsoup.parse(bytes, charset, url);
        Optional<String> about = about(page, url);
        String description = page.select("meta[name=description],meta[property=og:description]").stream()
                .map(meta -> meta.attr("content").strip())
                .filter(content -> !content.isEmpty())
                .findFirst()
                .orElse("");
        page.select(UNSEEN).remove();
        StringBuilder text = new StringBuilder();
        for (String part : new String[] {page.title(), description, blocks(page.body())}) {
            if (!part.isBlank()) {
                text.append(part.strip()).append('\n');
            }
        }
        String whole = text.toString().strip();
        return new PageText(
                page.title(), whole.length() <= LONGEST_TEXT ? whole : whole.substring(0, LONGEST_TEXT), about);
    }

    /** One line a block, each line once: menus and footers repeat themselves. */
    private static String blocks(Element body) {
        StringBuilder text = new StringBuilder();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text());
                } else if (breaks(node)) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (breaks(node)) {
                    text.append('\n');
                }
            }
        });
        return text.toString()
                .lines()
                .map(line -> line.replaceAll("[\\s\\u00a0]+", " ").strip())
                .filter(line -> line.length() > 1)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static boolean breaks(Node node) {
        return node instanceof Element element && (element.isBlock() || element.nameIs("br") || element.nameIs("td"));
    }

    private static Optional<String> about(Document page, String url) {
        String host = host(url);
        return page.select("a[href]").stream()
                .filter(link -> ABOUT.matcher(link.text()).find()
                        || ABOUT.matcher(link.attr("href")).find())
                .map(link -> link.absUrl("href"))
                .filter(target -> host(target).equals(host) && !target.equals(url))
                .findFirst();
    }

    private static String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
