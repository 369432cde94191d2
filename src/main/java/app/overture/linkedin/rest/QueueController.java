package app.overture.linkedin.rest;

import app.overture.linkedin.LinkedInQueue;
import app.overture.linkedin.LinkedInQueued;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class QueueController {

    private final LinkedInQueue queue;

    QueueController(LinkedInQueue queue) {
        this.queue = queue;
    }

    @PostMapping("/api/campaigns/{id}/queue-linkedin")
    LinkedInQueued queue(@PathVariable UUID id) {
        return queue.queue(id);
    }
}
