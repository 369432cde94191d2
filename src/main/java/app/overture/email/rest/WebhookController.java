package app.overture.email.rest;

import app.overture.email.WebhookInbox;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports of the mail provider, signed by Svix. The body is taken as bytes: the signature is over them. */
@RestController
class WebhookController {

    private final WebhookInbox inbox;

    WebhookController(WebhookInbox inbox) {
        this.inbox = inbox;
    }

    @PostMapping("/webhooks/resend/{workspace}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(
            @PathVariable String workspace,
            @RequestHeader(name = "svix-id", defaultValue = "") String id,
            @RequestHeader(name = "svix-timestamp", defaultValue = "") String timestamp,
            @RequestHeader(name = "svix-signature", defaultValue = "") String signatures,
            @RequestBody(required = false) byte[] body) {
        inbox.receive(workspace, id, timestamp, signatures, body == null ? new byte[0] : body);
    }
}
