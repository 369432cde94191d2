package app.overture.contacts.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads a company's public website. The host is resolved by us and the connection goes to exactly the addresses that were
 * checked, at each redirect again, so that no name can lead into the house; a page is cut at one megabyte and given ten
 * seconds in all.
 */
@Component
public class WebPageReader {

    private static final int MOST_REDIRECTS = 3;
    private static final int MOST_BYTES = 1_000_000;
    private static final Duration MOST_TIME = Duration.ofSeconds(10);
    private static final Set<String> NEVER_REGISTERED =
            Set.of("example", "invalid", "test", "localhost", "local", "internal");
    private static final Set<String> READABLE = Set.of("text/html", "application/xhtml+xml", "text/plain");

    private final boolean allowLocal;
    private final Duration patience;
    private final OkHttpClient client;

    @Autowired
    WebPageReader(@Value("${overture.web-reader-allow-local:false}") boolean allowLocal) {
        this(allowLocal, MOST_TIME);
    }

    WebPageReader(boolean allowLocal, Duration patience) {
        this.allowLocal = allowLocal;
        this.patience = patience;
        this.client = new OkHttpClient.Builder()
                .dns(this::resolve)
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    /** Whether there can be no such site, so that nobody needs to wait for it. */
    public boolean isHopeless(String website) {
        @Nullable HttpUrl url = parse(website);
        return url == null || neverRegistered(url.host());
    }

    /**
     * The home page and, where it links to one, the page about the company.
     *
     * @throws UnreadablePage when the home page cannot be read; the other one is a bonus
     */
    public List<WebPage> readSite(String website) throws UnreadablePage {
        long deadline = System.nanoTime() + patience.toNanos();
        Fetched home = fetch(website, deadline);
        List<WebPage> pages = new ArrayList<>(List.of(home.page()));
        if (home.aboutUrl().isPresent()) {
            try {
                pages.add(fetch(home.aboutUrl().get(), deadline).page());
            } catch (UnreadablePage e) {
                return pages;
            }
        }
        return pages;
    }

    private record Fetched(WebPage page, Optional<String> aboutUrl) {}

    private Fetched fetch(String address, long deadline) throws UnreadablePage {
        @Nullable HttpUrl url = parse(address);
        if (url == null) {
            throw new UnreadablePage("website_unknown", "“" + address + "” is no address of a website.");
        }
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            check(url);
            Request request = new Request.Builder()
                    .url(url)
                    .header("User-Agent", "Mozilla/5.0 (compatible; Overture)")
                    .header("Accept", "text/html, text/plain;q=0.8")
                    .build();
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw UnreadablePage.noAnswer();
            }
            OkHttpClient timed =
                    client.newBuilder().callTimeout(Duration.ofNanos(left)).build();
            try (Response response = timed.newCall(request).execute()) {
                if (!response.isRedirect()) {
                    return read(response);
                }
                @Nullable HttpUrl next = url.resolve(response.header("Location", ""));
                if (next == null) {
                    throw new UnreadablePage("website_redirects", "The website leads to an address we do not open.");
                }
                url = next;
            } catch (NotPublicException e) {
                throw UnreadablePage.notPublic();
            } catch (InterruptedIOException e) {
                throw new UnreadablePage(
                        "website_slow", "The website did not answer within " + patience.toSeconds() + " seconds.");
            } catch (IOException e) {
                throw UnreadablePage.noAnswer();
            }
        }
        throw new UnreadablePage("website_redirects", "The website leads on and on: more than three redirects.");
    }

    private static Fetched read(Response response) throws IOException, UnreadablePage {
        if (!response.isSuccessful()) {
            throw new UnreadablePage("website_error", "The website answered with an error (" + response.code() + ").");
        }
        ResponseBody body = response.body();
        @Nullable MediaType type = body.contentType();
        if (type != null && !READABLE.contains((type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT))) {
            throw new UnreadablePage("website_not_text", "The website answered with something that is not a page.");
        }
        PageText page = PageText.of(
                new ByteArrayInputStream(atMost(body.source())),
                type == null || type.charset() == null ? null : String.valueOf(type.charset()),
                response.request().url().toString());
        if (page.text().isBlank()) {
            throw new UnreadablePage("website_empty", "The website shows no text without running its scripts.");
        }
        return new Fetched(
                new WebPage(response.request().url().toString(), page.title(), page.text()), page.aboutUrl());
    }

    private static byte[] atMost(BufferedSource source) throws IOException {
        Buffer kept = new Buffer();
        while (kept.size() < MOST_BYTES) {
            if (source.read(kept, MOST_BYTES - kept.size()) == -1) {
                break;
            }
        }
        return kept.readByteArray();
    }

    private static @Nullable HttpUrl parse(String address) {
        String text = address.strip();
        return HttpUrl.parse(text.contains("://") ? text : "https://" + text);
    }

    /** A host that is an address itself never reaches the resolver, hence the check here. */
    private void check(HttpUrl url) throws UnreadablePage {
        if (allowLocal) {
            return;
        }
        boolean usualPort = url.port() == HttpUrl.defaultPort(url.scheme());
        if (!usualPort || !url.username().isEmpty()) {
            throw UnreadablePage.notPublic();
        }
        if (neverRegistered(url.host())) {
            throw UnreadablePage.noAnswer();
        }
        try {
            resolve(url.host());
        } catch (NotPublicException e) {
            throw UnreadablePage.notPublic();
        } catch (UnknownHostException e) {
            throw UnreadablePage.noAnswer();
        }
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        List<InetAddress> addresses = List.of(InetAddress.getAllByName(host));
        if (!allowLocal && !addresses.stream().allMatch(PublicAddresses::isPublic)) {
            throw new NotPublicException(host);
        }
        return addresses;
    }

    private boolean neverRegistered(String host) {
        return !allowLocal && NEVER_REGISTERED.contains(host.substring(host.lastIndexOf('.') + 1));
    }

    private static final class NotPublicException extends UnknownHostException {
        NotPublicException(String host) {
            super(host);
        }
    }
}
