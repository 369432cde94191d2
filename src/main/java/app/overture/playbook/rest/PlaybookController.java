package app.overture.playbook.rest;

import app.overture.playbook.Playbook;
import app.overture.playbook.PlaybookService;
import app.overture.playbook.Strategy;
import app.overture.shared.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/playbook")
class PlaybookController {

    private final PlaybookService playbooks;

    PlaybookController(PlaybookService playbooks) {
        this.playbooks = playbooks;
    }

    /** What is left out stays as it is; version is that of the playbook as read, or absent for the first save. */
    record PlaybookRequest(
            @Nullable String name,
            @Nullable String content,
            @Nullable Strategy extractedData,
            @Nullable Integer version) {}

    record PlaybookAnswer(
            UUID id,
            String name,
            String content,
            Strategy extractedData,
            @Nullable Instant extractedAt,
            int number,
            Instant updatedAt,
            String updatedBy,
            int version) {

        static PlaybookAnswer of(Playbook playbook) {
            return new PlaybookAnswer(
                    playbook.id(),
                    playbook.name(),
                    playbook.content(),
                    playbook.strategy(),
                    playbook.extractedAt(),
                    playbook.number(),
                    playbook.updatedAt(),
                    playbook.updatedBy(),
                    playbook.version());
        }
    }

    record ExtractAnswer(PlaybookAnswer playbook, Strategy extractedData, BigDecimal costUsd) {}

    @GetMapping
    PlaybookAnswer get() {
        return playbooks
                .current()
                .map(PlaybookAnswer::of)
                .orElseThrow(() -> new Problem(
                        Problem.Kind.NOT_FOUND, "no_playbook", "There is no playbook yet. Save one with PUT."));
    }

    @PutMapping
    PlaybookAnswer put(@RequestBody PlaybookRequest request) {
        int version = request.version() == null ? PlaybookService.NEW : request.version();
        return PlaybookAnswer.of(playbooks.save(request.name(), request.content(), request.extractedData(), version));
    }

    @PostMapping("/extract")
    ExtractAnswer extract() {
        PlaybookService.Extracted extracted = playbooks.extract();
        PlaybookAnswer playbook = PlaybookAnswer.of(extracted.playbook());
        return new ExtractAnswer(playbook, playbook.extractedData(), extracted.costUsd());
    }
}
