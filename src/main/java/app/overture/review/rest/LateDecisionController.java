package app.overture.review.rest;

import app.overture.messages.Deciding;
import app.overture.messages.MessageService;
import app.overture.review.RejectReason;
import app.overture.shared.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Decisions that a page had shown as taken but not delivered: the browser sends them when the page closes, and the next
 * page once more what a crash left behind. Each is about one version of a message, so whatever was decided or changed by
 * now is left as it is, and what arrives twice counts once.
 */
@RestController
class LateDecisionController {

    private static final Logger log = LoggerFactory.getLogger(LateDecisionController.class);

    private final MessageService messages;

    LateDecisionController(MessageService messages) {
        this.messages = messages;
    }

    /** @param taken how many of them held */
    record Taken(int taken) {}

    /**
     * @param approve each "message id:version"
     * @param reject each "message id:version:digit of the reason"
     */
    @PostMapping("/review/late")
    Taken take(
            @RequestParam(defaultValue = "") List<String> approve,
            @RequestParam(defaultValue = "") List<String> reject) {
        List<Late> all = Stream.concat(
                        approve.stream().map(Late::approval), reject.stream().map(Late::rejection))
                .toList();
        return new Taken((int) all.stream().filter(this::isTaken).count());
    }

    private record Late(UUID messageId, int version, Optional<RejectReason> reason) {

        static Late approval(String text) {
            String[] parts = parts(text, 2);
            return of(parts, Optional.empty());
        }

        static Late rejection(String text) {
            String[] parts = parts(text, 3);
            return of(parts, Optional.of(RejectReason.of(number(parts[2])).orElseThrow(Late::unreadable)));
        }

        private static Late of(String[] parts, Optional<RejectReason> reason) {
            try {
                return new Late(UUID.fromString(parts[0]), number(parts[1]), reason);
            } catch (IllegalArgumentException e) {
                throw unreadable();
            }
        }

        private static String[] parts(String text, int expected) {
            String[] parts = text.split(":", -1);
            if (parts.length != expected) {
                throw unreadable();
            }
            return parts;
        }

        private static int number(String text) {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw unreadable();
            }
        }

        private static Problem unreadable() {
            return Problem.badInput(
                    "decision",
                    "A late decision is a message id, a version and, for a rejection, the digit of its reason.");
        }
    }

    private boolean isTaken(Late late) {
        try {
            Deciding.on(Deciding.Surface.QUEUE, null, () -> {
                if (late.reason().isPresent()) {
                    messages.reject(late.messageId(), late.reason().get().label(), late.version());
                } else {
                    messages.approve(late.messageId(), late.version());
                }
            });
            return true;
        } catch (Problem | OptimisticLockingFailureException e) {
            log.debug("Decided too late: {}", late, e);
            return false;
        }
    }
}
