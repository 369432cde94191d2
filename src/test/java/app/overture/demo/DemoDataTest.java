package app.overture.demo;

import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.FACTS;
import static app.overture.db.Tables.OWNERS;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.campaigns.CampaignTemplates;
import app.overture.contacts.ContactFilter;
import app.overture.contacts.ContactRow;
import app.overture.contacts.ContactService;
import app.overture.contacts.Readiness;
import app.overture.email.Domains;
import app.overture.playbook.PlaybookService;
import app.overture.tenancy.Workspaces;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DemoDataTest {

    @Autowired
    DemoData demoData;

    @Autowired
    Workspaces workspaces;

    @Autowired
    ContactService contacts;

    @Autowired
    PlaybookService playbooks;

    @Autowired
    CampaignTemplates templates;

    @Autowired
    Domains domains;

    @Autowired
    Given given;

    @Autowired
    DSLContext dsl;

    UUID tenantId;

    @BeforeEach
    void fill() {
        demoData.fill();
        tenantId = workspaces.findBySlug("aitransformers").orElseThrow().id();
    }

    @Test
    void there_are_120_people_and_half_of_them_are_michals() {
        assertThat(given.asMachine(tenantId, () -> contacts.count(ContactFilter.none())))
                .isEqualTo(120);
        assertThat(of("Michal")).hasSize(60);
        assertThat(of("Anton")).hasSize(60);
    }

    @Test
    void most_of_michals_are_ready_some_partial_and_exactly_three_missing() {
        List<ContactRow> michals = of("Michal");

        assertThat(michals.stream().filter(row -> row.readiness() == Readiness.MISSING))
                .hasSize(3);
        assertThat(michals.stream().filter(row -> row.readiness() == Readiness.PARTIAL))
                .hasSizeBetween(4, 12);
        assertThat(michals.stream().filter(row -> row.readiness() == Readiness.READY))
                .hasSizeGreaterThan(45);
    }

    @Test
    void nobody_shares_a_fact_and_nobody_can_be_reached() {
        assertThat(given.asMachine(
                        tenantId,
                        () -> dsl.select(FACTS.VALUE)
                                .from(FACTS)
                                .where(FACTS.TENANT_ID.eq(tenantId))
                                .and(FACTS.LAYER.eq("person"))
                                .and(FACTS.FIELD.ne("expertise_areas"))
                                .fetch(FACTS.VALUE)))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(300);
        assertThat(given.asMachine(
                        tenantId,
                        () -> dsl.select(CONTACTS.EMAIL)
                                .from(CONTACTS)
                                .where(CONTACTS.TENANT_ID.eq(tenantId))
                                .fetch(CONTACTS.EMAIL)))
                .allMatch(email -> email.endsWith(".example"));
    }

    @Test
    void playbook_templates_and_sender_are_there() {
        given.asMachine(tenantId, () -> {
            assertThat(playbooks.current()).hasValueSatisfying(playbook -> {
                assertThat(playbook.name()).isEqualTo("AI community");
                assertThat(playbook.strategy().valuePropositions()).hasSize(5);
            });
            assertThat(templates.list()).hasSize(3);
            assertThat(domains.list()).singleElement().satisfies(domain -> {
                assertThat(domain.name()).isEqualTo("mail.aitransformers.example");
                assertThat(domain.verifiedForSending()).isTrue();
                assertThat(domain.senders())
                        .singleElement()
                        .satisfies(sender ->
                                assertThat(sender.fromEmail()).isEqualTo("michal@mail.aitransformers.example"));
            });
            return true;
        });
    }

    @Test
    void filling_again_changes_nothing() {
        demoData.fill();

        assertThat(given.asMachine(tenantId, () -> contacts.count(ContactFilter.none())))
                .isEqualTo(120);
    }

    private List<ContactRow> of(String owner) {
        return given.asMachine(tenantId, () -> {
            UUID ownerId = dsl.select(OWNERS.ID)
                    .from(OWNERS)
                    .where(OWNERS.TENANT_ID.eq(tenantId))
                    .and(OWNERS.NAME.eq(owner))
                    .fetchSingle(OWNERS.ID);
            List<UUID> ids = dsl.select(CONTACTS.ID)
                    .from(CONTACTS)
                    .where(CONTACTS.TENANT_ID.eq(tenantId))
                    .and(CONTACTS.OWNER_ID.eq(ownerId))
                    .fetch(CONTACTS.ID);
            return new ArrayList<>(contacts.rows(ids));
        });
    }
}
