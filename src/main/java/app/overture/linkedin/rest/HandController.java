package app.overture.linkedin.rest;

import app.overture.linkedin.LinkedInHand;
import app.overture.shared.Problem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * The way from the list for sending by hand to a profile. It leads over here so that the row is in the person's hands
 * before the profile opens, or the person is told why not.
 */
@RestController
class HandController {

    private final LinkedInHand hand;

    HandController(LinkedInHand hand) {
        this.hand = hand;
    }

    @GetMapping("/linkedin/by-hand/{id}")
    ResponseEntity<String> open(@PathVariable UUID id) {
        try {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(hand.open(id)))
                    .cacheControl(CacheControl.noStore())
                    .header("Referrer-Policy", "no-referrer")
                    .build();
        } catch (Problem refused) {
            return ResponseEntity.status(refused.kind().status())
                    .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.VARY, "Cookie")
                    .body(page(refused.sentence()));
        }
    }

    private static String page(String sentence) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Not now</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
                <style>body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.5rem}h1{font-size:1.25rem}</style>
                </head><body><main><h1>Do not send this one now</h1><p>%s</p><p>Close this tab and go on with the next person.</p></main></body></html>
                """.formatted(HtmlUtils.htmlEscape(sentence, "UTF-8"));
    }
}
