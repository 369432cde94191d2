package app.overture.review.rest;

import app.overture.messages.MessageService;
import app.overture.shared.Problem;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Approvals that a closing page had shown as taken but not delivered. The browser sends them with the person's own session,
 * and waits for no answer.
 */
@RestController
class LateDecisionController {

    private static final Logger log = LoggerFactory.getLogger(LateDecisionController.class);

    private final MessageService messages;

    LateDecisionController(MessageService messages) {
        this.messages = messages;
    }

    /** @param approve each "message id:version"; what was decided or changed by now is left as it is */
    @PostMapping("/review/late")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@RequestParam List<String> approve) {
        approve.forEach(this::approve);
    }

    private void approve(String decision) {
        int colon = decision.indexOf(':');
        if (colon < 0) {
            throw Problem.badInput("approve", "A late approval is a message id, a colon and a version.");
        }
        try {
            messages.approve(
                    UUID.fromString(decision.substring(0, colon)), Integer.valueOf(decision.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw Problem.badInput("approve", "A late approval is a message id, a colon and a version.");
        } catch (Problem | OptimisticLockingFailureException e) {
            log.debug("A late approval came too late: {}", decision, e);
        }
    }
}
