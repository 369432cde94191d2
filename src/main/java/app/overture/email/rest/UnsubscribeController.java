package app.overture.email.rest;

import app.overture.email.Unsubscribes;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The unsubscribe link: a page for people, one click for mail programs (RFC 8058). Nothing here needs a script. */
@RestController
class UnsubscribeController {

    private final Unsubscribes unsubscribes;

    UnsubscribeController(Unsubscribes unsubscribes) {
        this.unsubscribes = unsubscribes;
    }

    @GetMapping("/unsubscribe/{token}")
    ResponseEntity<String> page(@PathVariable String token) {
        return answer(unsubscribes.find(token), one -> """
                <h1>No further e-mails?</h1>
                <p>%s will not write to <strong>%s</strong> any more.</p>
                <form method="post"><button type="submit">Unsubscribe</button></form>
                """.formatted(escaped(one.workspace()), escaped(one.email())));
    }

    @PostMapping("/unsubscribe/{token}")
    ResponseEntity<String> unsubscribe(@PathVariable String token) {
        return answer(
                unsubscribes.unsubscribe(token), one -> """
                <h1>Unsubscribed</h1>
                <p>%s will not write to <strong>%s</strong> any more.</p>
                """.formatted(escaped(one.workspace()), escaped(one.email())));
    }

    private static ResponseEntity<String> answer(
            Optional<Unsubscribes.Subscriber> found,
            java.util.function.Function<Unsubscribes.Subscriber, String> content) {
        return ResponseEntity.status(found.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .body(whole(found.map(content).orElse("""
                        <h1>This link does not work</h1>
                        <p>It may have been cut. Copy the whole link from the e-mail, or answer the e-mail with
                        “unsubscribe”.</p>
                        """)));
    }

    private static String whole(String content) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Unsubscribe</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
                <style>body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.5rem}
                h1{font-size:1.25rem}button{font:inherit;padding:.5rem 1rem}</style></head>
                <body><main>%s</main></body></html>
                """.formatted(content);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
