package app.overture.generation.rest;

import app.overture.generation.Generation;
import app.overture.generation.RegenerateRequest;
import app.overture.messages.Flag;
import app.overture.messages.MessageDetail;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RegenerationController {

    private final Generation generation;

    RegenerationController(Generation generation) {
        this.generation = generation;
    }

    record MessageAnswer(
            UUID id,
            UUID campaignId,
            UUID contactId,
            String contactName,
            String channel,
            int step,
            String status,
            String subject,
            String body,
            String originalSubject,
            String originalBody,
            @Nullable String editReason,
            List<Flag> flags,
            String language,
            String tone,
            int regenCount,
            Map<String, String> regenConfig,
            BigDecimal costUsd,
            int version) {

        static MessageAnswer of(MessageDetail message) {
            return new MessageAnswer(
                    message.id(),
                    message.campaignId(),
                    message.contactId(),
                    message.contactName(),
                    message.channel().text(),
                    message.step(),
                    message.status().text(),
                    message.subject(),
                    message.body(),
                    message.originalSubject(),
                    message.originalBody(),
                    message.editReason() == null ? null : message.editReason().text(),
                    message.flags(),
                    message.language(),
                    message.tone(),
                    message.regenCount(),
                    message.regenConfig(),
                    message.costUsd(),
                    message.version());
        }
    }

    @PostMapping("/api/messages/{id}/regenerate")
    MessageAnswer regenerate(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable RegenerateRequest request) {
        return MessageAnswer.of(generation.regenerate(id, request == null ? RegenerateRequest.plain() : request));
    }
}
