package app.overture.email.rest;

import app.overture.email.EmailSending;
import app.overture.email.Queued;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SendController {

    private final EmailSending sending;

    SendController(EmailSending sending) {
        this.sending = sending;
    }

    @PostMapping("/api/campaigns/{id}/send-emails")
    Queued send(@PathVariable UUID id) {
        return sending.send(id);
    }
}
