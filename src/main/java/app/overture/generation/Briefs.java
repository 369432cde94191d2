package app.overture.generation;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignStep;
import app.overture.campaigns.GenerationConfig;
import app.overture.generation.prompt.Brief;
import app.overture.generation.prompt.Brief.Line;
import app.overture.generation.prompt.Brief.StepBrief;
import app.overture.playbook.Playbook;
import app.overture.playbook.PlaybookRules;
import app.overture.playbook.PlaybookService;
import app.overture.playbook.Strategy;
import app.overture.settings.SettingsService;
import app.overture.tenancy.Owners;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a run writes under: the campaign, the person it speaks for, and the playbook of today. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Briefs {

    private static final int PERSONAS = 12;

    private final PlaybookService playbooks;
    private final PlaybookRules rules;
    private final SettingsService settings;
    private final StyleExamples examples;
    private final Owners owners;
    private final Clock clock;

    Briefs(
            PlaybookService playbooks,
            PlaybookRules rules,
            SettingsService settings,
            StyleExamples examples,
            Owners owners,
            Clock clock) {
        this.playbooks = playbooks;
        this.rules = rules;
        this.settings = settings;
        this.examples = examples;
        this.owners = owners;
        this.clock = clock;
    }

    Brief of(CampaignDetail campaign, GenerationConfig config) {
        Strategy strategy = strategy().map(Playbook::strategy).orElse(Strategy.none());
        boolean own = config.language().equals(Settings.OWN_LANGUAGE);
        return new Brief(
                Brief.CURRENT,
                campaign.name(),
                campaign.description(),
                sender(campaign),
                config.tone(),
                config.formality(),
                own ? "" : config.language(),
                settings.current().language().substring(0, 2),
                config.customInstructions(),
                campaign.enabledSteps().stream().map(Briefs::step).toList(),
                lines(strategy),
                strategy.linkHosts(),
                examples.of(config.language(), campaign.enabledSteps()),
                owners.get(campaign.ownerId()).noteLimit(),
                today(),
                rules.holding());
    }

    /** A frozen brief that is used again: the facts have aged meanwhile. */
    Brief today(Brief frozen) {
        return frozen.on(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.current().timeZone());
    }

    /** The playbook, when it says anything that a message could use. */
    Optional<Playbook> strategy() {
        return playbooks.current().filter(playbook -> !playbook.strategy().isEmpty());
    }

    Map<String, Object> snapshot() {
        return strategy().map(playbook -> StoredJson.tree(playbook.strategy())).orElse(Map.of());
    }

    private static String sender(CampaignDetail campaign) {
        String name = campaign.senderConfig().fromName();
        return name == null ? campaign.ownerName() : name;
    }

    private static StepBrief step(CampaignStep step) {
        return new StepBrief(step.position(), step.channel().text(), step.label(), step.guidance(), step.delayDays());
    }

    private static List<Line> lines(Strategy strategy) {
        List<Line> lines = new ArrayList<>();
        add(lines, "ideal_industries", strategy.icp().industries());
        add(lines, "ideal_company_sizes", strategy.icp().companySizes());
        add(lines, "ideal_geographies", strategy.icp().geographies());
        add(lines, "ideal_technology", strategy.icp().techSignals());
        add(lines, "triggers", strategy.icp().triggers());
        add(lines, "not_for", strategy.icp().disqualifiers());
        strategy.personas().stream()
                .limit(PERSONAS)
                .forEach(persona -> add(
                        lines,
                        "persona",
                        persona.name() + ": " + String.join(", ", persona.titlePatterns()) + ". Pains: "
                                + String.join("; ", persona.painPoints()) + ". Goals: "
                                + String.join("; ", persona.goals())));
        strategy.valuePropositions().forEach(value -> add(lines, "value_proposition", value));
        add(lines, "positioning", strategy.positioning());
        add(lines, "offer", strategy.offer());
        add(lines, "call_to_action", strategy.callToAction());
        add(lines, "messaging_tone", strategy.messaging().tone());
        add(lines, "themes", strategy.messaging().themes());
        add(lines, "angles", strategy.messaging().angles());
        strategy.messaging().proofPoints().forEach(proof -> add(lines, "proof_point", proof));
        add(lines, "link_hosts", strategy.linkHosts());
        return lines;
    }

    private static void add(List<Line> lines, String key, List<String> values) {
        add(lines, key, String.join("; ", values));
    }

    private static void add(List<Line> lines, String key, String value) {
        if (!value.isBlank()) {
            lines.add(new Line(key, value));
        }
    }
}
