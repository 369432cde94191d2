package app.overture.contacts.imports;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.CAMPAIGN_CONTACTS;
import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.FACTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.overture.contacts.Suppressions;
import app.overture.contacts.Tags;
import app.overture.db.tables.records.CompaniesRecord;
import app.overture.db.tables.records.ContactsRecord;
import app.overture.shared.Problem;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ContactImportTest {

    @Autowired
    Given given;

    @Autowired
    ContactImports imports;

    @Autowired
    Suppressions suppressions;

    @Autowired
    Tags tags;

    @Autowired
    Owners owners;

    @Autowired
    DSLContext dsl;

    Given.Workspace workspace;

    @BeforeEach
    void workspace() {
        workspace = given.workspace();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linkedin-connections.csv",
                "apollo-old.csv",
                "apollo-new.csv",
                "google-contacts.csv",
                "evaboot.csv",
                "hubspot-crm-exports-all-contacts-2026-07-07.csv",
                "lemlist.csv",
                "instantly.csv",
                "smartlead.csv",
                "openoutreach.csv",
                "clay.csv",
                "plain.csv",
                "czech-windows-1250.csv",
                "excel-utf16.csv",
                "fullname-sep.csv"
            })
    void every_row_is_accounted_for_twice_over(String name) {
        ImportFile file = Fixture.file(name);
        List<Integer> numbers =
                IntStream.rangeClosed(1, file.rows().size()).boxed().toList();

        ImportPlan ahead = lookAhead(name, OnMatch.SKIP);
        ImportPlan first = run(name, OnMatch.SKIP).plan();
        ImportPlan second = run(name, OnMatch.UPDATE).plan();

        assertThat(first.rows()).extracting(PlannedRow::number).isEqualTo(numbers);
        assertThat(first.rows())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("contactId")
                .isEqualTo(ahead.rows());
        assertThat(second.rows()).extracting(PlannedRow::number).isEqualTo(numbers);
        assertThat(second.count(Disposition.CREATED)).isZero();
        assertThat(second.count(Disposition.UPDATED)).isZero();
        assertThat(sum(first)).isEqualTo(file.rows().size());
        assertThat(countContacts()).isEqualTo(first.count(Disposition.CREATED));
    }

    @Test
    void looking_ahead_stores_nothing() {
        lookAhead("apollo-old.csv", OnMatch.UPDATE);

        assertThat(countContacts()).isZero();
        assertThat(companies()).isEmpty();
    }

    @Test
    void the_same_person_twice_in_a_file_comes_once() {
        ImportPlan plan = run("linkedin-connections.csv", OnMatch.SKIP).plan();

        assertThat(plan.rows().get(4).disposition()).isEqualTo(Disposition.SKIPPED);
        assertThat(plan.rows().get(4).reason()).isEqualTo("the same person as row 2");
        assertThat(plan.rows().get(3).code()).isEqualTo(RowCode.EMPTY_ROW);
        assertThat(run("plain.csv", OnMatch.SKIP).plan().rows().get(4).reason()).isEqualTo("the same person as row 1");
    }

    @Test
    void what_the_file_knows_becomes_facts_with_their_source_and_a_profile() {
        run("apollo-old.csv", OnMatch.SKIP);

        CompaniesRecord teplanet = company("Teplanet Energo");
        assertThat(teplanet.getProfiledAt()).isNotNull();
        assertThat(teplanet.getResearchedAt()).isNull();
        assertThat(teplanet.getDomain()).isEqualTo("teplanet.example");
        assertThat(company("Quillon Insurance").getProfiledAt()).isNull();
        assertThat(given.as(
                        workspace.viewer(),
                        () -> dsl.selectFrom(FACTS)
                                .where(FACTS.TENANT_ID.eq(workspace.id()))
                                .and(FACTS.COMPANY_ID.eq(teplanet.getId()))
                                .and(FACTS.FIELD.eq("tech_stack"))
                                .fetchSingle()))
                .satisfies(fact -> {
                    assertThat(fact.getLayer()).isEqualTo("l2");
                    assertThat(fact.getValue()).isEqualTo("SAP, Power BI");
                    assertThat(fact.getSource()).isEqualTo("Imported: apollo-old.csv");
                });
    }

    @Test
    void owner_and_tag_are_put_on_whoever_is_imported() {
        Owner michal = given.as(workspace.admin(), () -> owners.create(Owner.Draft.named("Michal")));
        ImportOptions options = new ImportOptions(michal.id(), " plants 2026 ", OnMatch.SKIP);

        run("apollo-new.csv", options);

        assertThat(contacts()).extracting(ContactsRecord::getOwnerId).containsOnly(michal.id());
        assertThat(given.as(workspace.viewer(), () -> tags.list()))
                .extracting(Tags.Tag::name, Tags.Tag::contacts)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("plants 2026", 2));
    }

    @Test
    void updating_fills_blanks_and_never_overwrites() {
        run(
                "one.csv",
                Fixture.csv("First Name,Last Name,Email,Title", "Anna,Nová,anna@acme.example,Boss"),
                OnMatch.SKIP);

        ImportPlan plan = run(
                        "two.csv",
                        Fixture.csv(
                                "First Name,Last Name,Email,Title,Phone",
                                "A.,Nova,ANNA@acme.example,Clerk,+420 1 234 567"),
                        OnMatch.UPDATE)
                .plan();

        assertThat(plan.rows().getFirst().disposition()).isEqualTo(Disposition.UPDATED);
        assertThat(plan.rows().getFirst().reason()).isEqualTo("1 blank field filled");
        ContactsRecord anna = contacts().getFirst();
        assertThat(anna.getJobTitle()).isEqualTo("Boss");
        assertThat(anna.getFirstName()).isEqualTo("Anna");
        assertThat(anna.getPhone()).isEqualTo("+420 1 234 567");
        assertThat(anna.getVersion()).isEqualTo(1);
    }

    @Test
    void an_address_that_belongs_to_somebody_else_stays_theirs() {
        run(
                "one.csv",
                Fixture.csv(
                        "First Name,Last Name,Email,LinkedIn",
                        "Anna,Nová,anna@acme.example,",
                        "Petr,Starý,,linkedin.com/in/petr-stary-invented"),
                OnMatch.SKIP);

        ImportPlan plan = run(
                        "two.csv",
                        Fixture.csv(
                                "First Name,Last Name,Email,LinkedIn",
                                "Petr,Starý,anna@acme.example,https://LinkedIn.com/in/petr-stary-invented?x=1"),
                        OnMatch.UPDATE)
                .plan();

        assertThat(plan.rows().getFirst().code()).isEqualTo(RowCode.NOTHING_NEW);
        assertThat(contacts()).hasSize(2);
    }

    @Test
    void namesakes_are_two_people() {
        ImportPlan plan = run(
                        "x.csv",
                        Fixture.csv(
                                "Name,Company,Email",
                                "Jan Novák,Acme,jan.novak@acme.example",
                                "Jan Novák,Acme,jan.novak2@acme.example",
                                "Jan Novák,Other,",
                                "Jan Novak,Acme s.r.o.,"),
                        OnMatch.SKIP)
                .plan();

        assertThat(plan.count(Disposition.CREATED)).isEqualTo(3);
        assertThat(plan.rows().get(3).reason()).isEqualTo("the same person as row 1");
    }

    @Test
    void companies_meet_by_domain_then_by_name_and_never_by_a_mail_provider() {
        run(
                "x.csv",
                Fixture.csv(
                        "Name,Company,Website,Email",
                        "A One,Acme s.r.o.,https://www.acme.example/home,",
                        "B Two,ACME,,b@acme.example",
                        "C Three,Acme Group,acme.example,",
                        "D Four,,,d@gmail.com",
                        "E Five,,,e@acme.example",
                        "F Six,Acme,acme.other.example,"),
                OnMatch.SKIP);

        assertThat(companies()).extracting(CompaniesRecord::getName).containsExactlyInAnyOrder("Acme s.r.o.", "Acme");
        assertThat(contacts().stream().filter(c -> c.getLastName().equals("Four")))
                .allMatch(c -> c.getCompanyId() == null);
        assertThat(contacts().stream()
                        .filter(c -> Set.of("One", "Two", "Three", "Five").contains(c.getLastName()))
                        .map(ContactsRecord::getCompanyId))
                .containsOnly(company("Acme s.r.o.").getId());
    }

    @Test
    void people_who_unsubscribed_stay_suppressed() {
        given.as(
                workspace.editor(),
                () -> suppressions.add("nina@albdach.example", "asked", Suppressions.Origin.UNSUBSCRIBE));

        ImportPlan plan = run("hubspot-crm-exports-all-contacts-2026-07-07.csv", OnMatch.UPDATE)
                .plan();

        assertThat(plan.rows().getFirst().code()).isEqualTo(RowCode.SUPPRESSED);
        assertThat(plan.rows().getFirst().reason()).isEqualTo("unsubscribed, stays suppressed");
        assertThat(plan.rows().get(1).reason()).contains("the address goes on the suppression list");
        assertThat(given.as(workspace.viewer(), () -> suppressions.isSuppressed(List.of("marek@stuchlik.example"))))
                .containsExactly("marek@stuchlik.example");
    }

    @Test
    void a_mapping_is_remembered_for_the_next_file_with_the_same_header() {
        byte[] file = Fixture.csv("Who,Where", "Anna Nová,Acme");
        ImportDraft first = given.as(workspace.editor(), () -> imports.read("x.csv", file));
        ColumnMapping chosen = imports.mapping(first, Map.of("Who", "full_name", "where", "company"));

        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> given.as(
                        workspace.editor(), () -> imports.run(first.file(), first.mapping(), ImportOptions.plain())));
        given.as(workspace.editor(), () -> imports.run(first.file(), chosen, ImportOptions.plain()));
        ImportDraft second = given.as(workspace.editor(), () -> imports.read("y.csv", file));

        assertThat(problem.code()).isEqualTo("no_name_column");
        assertThat(second.remembered()).isTrue();
        assertThat(second.mapping()).isEqualTo(chosen);
        assertThat(contacts()).extracting(ContactsRecord::getLastName).containsExactly("Nová");
    }

    @Test
    void undo_leaves_the_workspace_as_it_was() {
        run(
                "one.csv",
                Fixture.csv("First Name,Last Name,Email", "Vendula,Horáčková,vh@teplanet.example"),
                OnMatch.SKIP);
        ImportReport report = run("apollo-old.csv", new ImportOptions(null, "plants", OnMatch.UPDATE));

        ImportUndone undone = given.as(workspace.editor(), () -> imports.undo(report.id()));

        assertThat(report.plan().count(Disposition.UPDATED)).isEqualTo(1);
        assertThat(undone.removed()).isEqualTo(2);
        assertThat(undone.restored()).isEqualTo(1);
        assertThat(undone.kept()).isEmpty();
        assertThat(contacts()).singleElement().satisfies(vendula -> {
            assertThat(vendula.getPhone()).isNull();
            assertThat(vendula.getLinkedinKey()).isNull();
            assertThat(vendula.getCompanyId()).isNull();
            assertThat(vendula.getJobTitle()).isEmpty();
            assertThat(vendula.getEmailStatus()).isEqualTo("unknown");
        });
        assertThat(companies()).isEmpty();
        assertThat(given.as(workspace.viewer(), () -> tags.list()))
                .extracting(Tags.Tag::contacts)
                .containsExactly(0);
        assertThat(given.as(workspace.viewer(), () -> imports.get(report.id()).undoneAt()))
                .isNotNull();
        assertThat(catchThrowableOfType(
                                Problem.class, () -> given.as(workspace.editor(), () -> imports.undo(report.id())))
                        .code())
                .isEqualTo("import_undone");
    }

    @Test
    void undo_keeps_who_is_in_a_campaign_and_what_was_changed_since() {
        run("one.csv", Fixture.csv("First Name,Last Name,Email", "Anna,Nová,anna@acme.example"), OnMatch.SKIP);
        ImportReport report = run(
                "two.csv",
                Fixture.csv(
                        "Name,Email,Phone,Company",
                        "Anna Nová,anna@acme.example,+420123456,Acme",
                        "Petr Starý,petr@acme.example,,Acme"),
                OnMatch.UPDATE);
        given.as(workspace.editor(), () -> {
            putInCampaign(report.plan().rows().get(1).contactId());
            return dsl.update(CONTACTS)
                    .set(CONTACTS.PHONE, "+420999999")
                    .where(CONTACTS.TENANT_ID.eq(workspace.id()))
                    .and(CONTACTS.EMAIL.eq("anna@acme.example"))
                    .execute();
        });

        ImportUndone undone = given.as(workspace.editor(), () -> imports.undo(report.id()));

        assertThat(undone.removed()).isZero();
        assertThat(undone.kept())
                .extracting(ImportUndone.Kept::reason)
                .containsExactly("is in a campaign", "was changed since; those fields stay");
        assertThat(contacts()).extracting(ContactsRecord::getPhone).contains("+420999999");
        assertThat(companies()).hasSize(1);
    }

    @Test
    void only_editors_import_and_only_what_is_theirs() {
        Given.Workspace other = given.workspace();
        ImportReport report = run("clay.csv", OnMatch.SKIP);

        assertThat(codeOf(() -> given.as(workspace.viewer(), () -> imports.read("x.csv", Fixture.bytes("clay.csv")))))
                .isEqualTo("role_missing");
        assertThat(codeOf(() -> given.as(other.admin(), () -> imports.get(report.id()))))
                .isEqualTo("other_workspace");
        assertThat(codeOf(() -> given.as(other.admin(), () -> imports.undo(report.id()))))
                .isEqualTo("other_workspace");
    }

    @Test
    void ten_thousand_rows_are_a_matter_of_seconds() {
        String[] lines = new String[10_001];
        lines[0] =
                "First Name,Last Name,Email,Title,Company Name,Website,Company Description,Industry,Person Linkedin Url";
        for (int i = 1; i <= 10_000; i++) {
            lines[i] =
                    "Jan%d,Novák%d,jan%d@firm%d.example,CEO,Firm %d,firm%d.example,Firm %d bakes,Food,linkedin.com/in/jan-%d-invented"
                            .formatted(i, i, i, i % 900, i % 900, i % 900, i % 900, i);
        }
        Instant start = Instant.now();

        ImportReport report = run("big.csv", Fixture.csv(lines), OnMatch.SKIP);

        assertThat(report.plan().count(Disposition.CREATED)).isEqualTo(10_000);
        assertThat(companies()).hasSize(900);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    private ImportPlan lookAhead(String name, OnMatch onMatch) {
        return given.as(workspace.editor(), () -> {
            ImportDraft draft = imports.read(name, Fixture.bytes(name));
            return imports.lookAhead(draft.file(), draft.mapping(), new ImportOptions(null, "", onMatch));
        });
    }

    private ImportReport run(String name, OnMatch onMatch) {
        return run(name, Fixture.bytes(name), onMatch);
    }

    private ImportReport run(String name, byte[] content, OnMatch onMatch) {
        return run(name, content, new ImportOptions(null, "", onMatch));
    }

    private ImportReport run(String name, ImportOptions options) {
        return run(name, Fixture.bytes(name), options);
    }

    private ImportReport run(String name, byte[] content, ImportOptions options) {
        return given.as(workspace.editor(), () -> {
            ImportDraft draft = imports.read(name, content);
            return imports.run(draft.file(), draft.mapping(), options);
        });
    }

    private static int sum(ImportPlan plan) {
        return plan.imported() + plan.count(Disposition.SKIPPED) + plan.count(Disposition.FAILED);
    }

    private static String codeOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call).code();
    }

    private int countContacts() {
        return contacts().size();
    }

    private List<ContactsRecord> contacts() {
        return given.as(
                workspace.viewer(),
                () -> dsl.selectFrom(CONTACTS)
                        .where(CONTACTS.TENANT_ID.eq(workspace.id()))
                        .orderBy(CONTACTS.ID)
                        .fetch());
    }

    private List<CompaniesRecord> companies() {
        return given.as(
                workspace.viewer(),
                () -> dsl.selectFrom(COMPANIES)
                        .where(COMPANIES.TENANT_ID.eq(workspace.id()))
                        .fetch());
    }

    private CompaniesRecord company(String name) {
        return companies().stream()
                .filter(company -> company.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void putInCampaign(UUID contactId) {
        Owner owner = given.as(workspace.admin(), () -> owners.create(Owner.Draft.named("Michal")));
        UUID campaign = UUID.randomUUID();
        Instant now = Instant.now();
        dsl.insertInto(CAMPAIGNS)
                .set(CAMPAIGNS.TENANT_ID, workspace.id())
                .set(CAMPAIGNS.ID, campaign)
                .set(CAMPAIGNS.NAME, "Invites")
                .set(CAMPAIGNS.OWNER_ID, owner.id())
                .set(CAMPAIGNS.STATUS, "ready")
                .set(CAMPAIGNS.CREATED_BY, "test")
                .set(CAMPAIGNS.CREATED_AT, now)
                .set(CAMPAIGNS.UPDATED_AT, now)
                .execute();
        dsl.insertInto(CAMPAIGN_CONTACTS)
                .set(CAMPAIGN_CONTACTS.TENANT_ID, workspace.id())
                .set(CAMPAIGN_CONTACTS.ID, UUID.randomUUID())
                .set(CAMPAIGN_CONTACTS.CAMPAIGN_ID, campaign)
                .set(CAMPAIGN_CONTACTS.CONTACT_ID, contactId)
                .set(CAMPAIGN_CONTACTS.STATUS, "pending")
                .set(CAMPAIGN_CONTACTS.ADDED_AT, now)
                .execute();
    }
}
