package app.overture.generation;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignTemplates;
import app.overture.campaigns.GenerationConfig;
import app.overture.campaigns.NewCampaign;
import app.overture.contacts.Companies;
import app.overture.contacts.ContactService;
import app.overture.contacts.Dossiers;
import app.overture.contacts.Fact;
import app.overture.contacts.FactWriter;
import app.overture.contacts.NewCompany;
import app.overture.contacts.NewContact;
import app.overture.contacts.NewFact;
import app.overture.generation.prompt.Brief;
import app.overture.generation.prompt.Prompt;
import app.overture.generation.prompt.PromptWriter;
import app.overture.playbook.PlaybookService;
import app.overture.playbook.Strategy;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is stored about person, company and strategy stands in the prompt, each fact with its id and its day. */
@IntegrationTest
@Tag("FR-3")
class PromptGroundTest {

    private static final LocalDate SEEN = LocalDate.now(ZoneOffset.UTC).minusDays(10);

    @Autowired
    Given given;

    @Autowired
    Briefs briefs;

    @Autowired
    CampaignService campaigns;

    @Autowired
    CampaignTemplates templates;

    @Autowired
    ContactService contacts;

    @Autowired
    Companies companies;

    @Autowired
    Dossiers dossiers;

    @Autowired
    FactWriter facts;

    @Autowired
    Owners owners;

    @Autowired
    PlaybookService playbooks;

    Given.Workspace workspace;

    @BeforeEach
    void a_workspace() {
        workspace = given.workspace();
    }

    @Test
    void every_fact_of_person_and_company_reaches_the_prompt() {
        Prompt prompt = given.as(
                workspace.admin(), () -> PromptWriter.write(brief(), Recipients.of(dossiers.of(clara())), List.of(1)));

        assertThat(prompt.user()
                        .lines()
                        .filter(line -> line.startsWith("[F"))
                        .map(line -> line.replaceFirst("^\\[F\\d+] ", "")))
                .contains(
                        "(person.posts, " + SEEN + ") Wrote on honest budgets",
                        "(person.interests, " + SEEN + ") Rowing",
                        "(person.person_summary, " + SEEN + ") Runs claims for bakeries",
                        "(person.headline, " + SEEN + ") Claims without paper",
                        "(l2.recent_news, " + SEEN + ") Opened a desk in Leeds",
                        "(l2.tech_stack, " + SEEN + ") Guidewire",
                        "(l2.pain_hypothesis, " + SEEN + ") Forms are typed twice",
                        "(l2.ai_opportunities, " + SEEN + ") Photos are sorted by hand",
                        "(l1.summary, " + SEEN + ") Insures bakeries",
                        "(l1.website_description, " + SEEN + ") Cover for bakers")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("(person.record, ")
                        .contains("title Head of Operations", "seniority director", "LinkedIn activity active"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("(l1.record, ").contains("industry Insurance", "size medium"));
    }

    @Test
    void every_part_of_the_strategy_reaches_the_prompt() {
        String system = given.as(workspace.admin(), () -> {
            playbooks.saveStrategy(
                    new Strategy(
                            new Strategy.Icp(
                                    List.of("Insurance"),
                                    List.of("50 to 250"),
                                    List.of("United Kingdom"),
                                    List.of("a first data engineer"),
                                    List.of("a new system"),
                                    List.of("consultants")),
                            List.of(new Strategy.Persona(
                                    "Heads of a line",
                                    List.of("Head of Operations"),
                                    List.of("double typing"),
                                    List.of("less copying"))),
                            List.of("Compare measured results"),
                            new Strategy.Messaging(
                                    "plain",
                                    List.of("practice over slides"),
                                    List.of("what came after"),
                                    List.of("38 projects")),
                            "Not a conference",
                            new Strategy.Channels("email", List.of(), ""),
                            "A guest evening",
                            "Would you come once?",
                            List.of("www.community.example")),
                    PlaybookService.NEW);
            return PromptWriter.system(brief());
        });

        assertThat(system)
                .contains(
                        "ideal_industries: Insurance",
                        "ideal_company_sizes: 50 to 250",
                        "ideal_geographies: United Kingdom",
                        "ideal_technology: a first data engineer",
                        "triggers: a new system",
                        "not_for: consultants",
                        "persona: Heads of a line: Head of Operations. Pains: double typing. Goals: less copying",
                        "value_proposition: Compare measured results",
                        "messaging_tone: plain",
                        "themes: practice over slides",
                        "angles: what came after",
                        "proof_point: 38 projects",
                        "positioning: Not a conference",
                        "offer: A guest evening",
                        "call_to_action: Would you come once?",
                        "link_hosts: www.community.example");
    }

    private Brief brief() {
        Owner owner = owners.create(Owner.Draft.named("Michal"));
        UUID campaign = campaigns.create(new NewCampaign(
                "Round", "", owner.id(), templates.list().getFirst().id(), null));
        return briefs.of(campaigns.get(campaign), GenerationConfig.standard());
    }

    private UUID clara() {
        UUID company = companies.findOrCreate(new NewCompany(
                "Quillon Insurance",
                "quillon.example",
                null,
                null,
                "Insurance",
                "medium",
                180,
                null,
                "b2b",
                null,
                "GB",
                "Leeds",
                null));
        UUID clara = contacts.create(new NewContact(
                "Clara",
                "Winslow",
                "clara@quillon.example",
                null,
                null,
                "Head of Operations",
                "director",
                "operations",
                company,
                null,
                null,
                null,
                "en",
                null,
                "strong_fit",
                80,
                "active",
                "",
                Map.of()));
        facts.add(
                clara,
                company,
                List.of(
                        person("posts", "Wrote on honest budgets"),
                        person("interests", "Rowing"),
                        person("person_summary", "Runs claims for bakeries"),
                        person("headline", "Claims without paper"),
                        of(Fact.Layer.L2, "recent_news", "Opened a desk in Leeds"),
                        of(Fact.Layer.L2, "tech_stack", "Guidewire"),
                        of(Fact.Layer.L2, "pain_hypothesis", "Forms are typed twice"),
                        of(Fact.Layer.L2, "ai_opportunities", "Photos are sorted by hand"),
                        of(Fact.Layer.L1, "summary", "Insures bakeries"),
                        of(Fact.Layer.L1, "website_description", "Cover for bakers")));
        return clara;
    }

    private static NewFact person(String field, String value) {
        return of(Fact.Layer.PERSON, field, value);
    }

    private static NewFact of(Fact.Layer layer, String field, String value) {
        return NewFact.of(layer, field, value, "Website", SEEN);
    }
}
