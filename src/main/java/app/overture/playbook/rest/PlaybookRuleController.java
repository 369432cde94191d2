package app.overture.playbook.rest;

import app.overture.playbook.Lesson;
import app.overture.playbook.PlaybookRule;
import app.overture.playbook.PlaybookRules;
import app.overture.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules learned from edits; all of them on one page, there are never many. */
@RestController
@RequestMapping("/api/playbook/rules")
class PlaybookRuleController {

    private final PlaybookRules rules;

    PlaybookRuleController(PlaybookRules rules) {
        this.rules = rules;
    }

    /** What is left out stays as it is. */
    record RuleRequest(
            @Nullable String status,
            @Nullable Boolean active,
            @Nullable String wording,
            @Nullable Integer version) {}

    record RuleAnswer(
            UUID id,
            String status,
            boolean active,
            String wording,
            String finding,
            int support,
            List<Lesson.Example> examples,
            String decidedBy,
            @Nullable Instant decidedAt,
            int version) {

        static RuleAnswer of(PlaybookRule rule) {
            return new RuleAnswer(
                    rule.id(),
                    rule.status().text(),
                    rule.active(),
                    rule.wording(),
                    rule.finding(),
                    rule.support(),
                    rule.examples(),
                    rule.decidedBy(),
                    rule.decidedAt(),
                    rule.version());
        }
    }

    @GetMapping
    Page<RuleAnswer> list() {
        List<RuleAnswer> all = rules.list().stream().map(RuleAnswer::of).toList();
        return new Page<>(all, all.size(), 0, Math.max(1, all.size()));
    }

    @PatchMapping("/{ruleId}")
    RuleAnswer change(@PathVariable UUID ruleId, @RequestBody RuleRequest request) {
        PlaybookRules.Change change = new PlaybookRules.Change(
                request.status() == null ? null : PlaybookRule.Status.of(request.status()),
                request.active(),
                request.wording());
        return RuleAnswer.of(rules.change(ruleId, change, request.version()));
    }
}
