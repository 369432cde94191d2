package app.overture.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.overture.shared.Page;
import app.overture.shared.Paging;
import app.overture.shared.Problem;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ContactSearchTest {

    @Autowired
    Given given;

    @Autowired
    ContactService contacts;

    @Autowired
    Companies companies;

    @Autowired
    FactWriter facts;

    @Autowired
    Tags tags;

    @Autowired
    Suppressions suppressions;

    @Autowired
    Owners owners;

    Given.Workspace workspace;
    UUID jana;
    UUID jonas;
    UUID emily;

    @BeforeEach
    void three_people() {
        workspace = given.workspace();
        given.asMachine(workspace.id(), () -> {
            UUID kovoslav =
                    companies.findOrCreate(company("Kovoslav a.s.", "kovoslav.example", "Manufacturing", "cee"));
            UUID brenndorf =
                    companies.findOrCreate(company("Brenndorf GmbH", "brenndorf.example", "Logistics", "dach"));
            jana = contacts.create(person("Jana", "Nováková", "jana@kovoslav.example", "director", 80)
                    .at(kovoslav, "Operations Director"));
            jonas = contacts.create(person("Jonas", "Reinhardt", "jonas@brenndorf.example", "manager", 60)
                    .at(brenndorf, "Head of Dispatch"));
            emily = contacts.create(person("Emily", "Hartwell", null, null, 20).at(null, "Founder"));
            facts.companyLearned(kovoslav, Fact.Layer.L1);
            facts.companyLearned(kovoslav, Fact.Layer.L2);
            facts.personLearned(jana);
            facts.companyLearned(brenndorf, Fact.Layer.L1);
            tags.add(tags.findOrCreate("Meetup"), List.of(jana, emily));
            return suppressions.add("Jonas@Brenndorf.example", "asked by phone", Suppressions.Origin.MANUAL);
        });
    }

    @Test
    @Tag("FR-2")
    void the_best_stand_first() {
        assertThat(names(ContactFilter.none())).containsExactly("Jana Nováková", "Jonas Reinhardt", "Emily Hartwell");
    }

    @Test
    @Tag("FR-2")
    void each_facet_narrows_and_its_values_are_alternatives() {
        assertThat(names(ContactFilter.none().with(Facet.INDUSTRY, List.of("logistics", "Retail"))))
                .containsExactly("Jonas Reinhardt");
        assertThat(names(ContactFilter.none().with(Facet.TAG, "meetup")))
                .containsExactly("Jana Nováková", "Emily Hartwell");
        assertThat(names(ContactFilter.none().with(Facet.TAG, "meetup").with(Facet.SENIORITY, "director")))
                .containsExactly("Jana Nováková");
        assertThat(names(ContactFilter.none().with(Facet.JOB_TITLE, "dispatch")))
                .containsExactly("Jonas Reinhardt");
        assertThat(names(ContactFilter.none().withMinScore(60))).containsExactly("Jana Nováková", "Jonas Reinhardt");
        assertThat(names(ContactFilter.none().withQ("kovo jana"))).containsExactly("Jana Nováková");
    }

    @Test
    @Tag("FR-2")
    void leaving_out_a_value_keeps_those_of_whom_nothing_is_known() {
        assertThat(names(ContactFilter.none().with(Facet.SENIORITY, List.of("director"), true)))
                .containsExactly("Jonas Reinhardt", "Emily Hartwell");
        assertThat(names(ContactFilter.none().with(Facet.REGION, List.of("dach"), true)))
                .containsExactly("Jana Nováková", "Emily Hartwell");
    }

    @Test
    @Tag("AC-1")
    void readiness_follows_what_is_known() {
        assertThat(names(ContactFilter.none().with(Facet.READINESS, "ready"))).containsExactly("Jana Nováková");
        assertThat(names(ContactFilter.none().with(Facet.READINESS, "partial"))).containsExactly("Jonas Reinhardt");
        assertThat(names(ContactFilter.none().with(Facet.READINESS, "missing"))).containsExactly("Emily Hartwell");
        ContactRow row = row(jonas);
        assertThat(row.readiness()).isEqualTo(Readiness.PARTIAL);
        assertThat(row.missing()).containsExactly("company research", "person profile");
        assertThat(row.suppressed()).isTrue();
    }

    @Test
    @Tag("AC-1")
    void an_owner_has_their_own_people() {
        UUID michal = given.as(workspace.admin(), () -> {
            UUID owner = owners.create(
                            new Owner.Draft("Michal", null, null, null, "", ZoneId.of("Europe/Prague"), true))
                    .id();
            contacts.assign(List.of(jana, emily), owner);
            return owner;
        });

        assertThat(names(ContactFilter.none().with(Facet.OWNER_ID, michal.toString())))
                .containsExactly("Jana Nováková", "Emily Hartwell");
    }

    @Test
    void who_is_disqualified_is_hidden_from_pickers_and_marked_in_lists() {
        given.as(workspace.editor(), () -> {
            contacts.disqualify(jana, "competitor");
            return null;
        });

        assertThat(names(ContactFilter.selectable())).containsExactly("Jonas Reinhardt", "Emily Hartwell");
        assertThat(row(jana).disqualified()).isTrue();
    }

    @Test
    void a_list_is_sorted_and_paged() {
        Page<ContactRow> second =
                given.as(workspace.viewer(), () -> contacts.search(ContactFilter.none(), new Paging(1, 2, "-company")));

        assertThat(second.total()).isEqualTo(3);
        assertThat(second.items()).extracting(ContactRow::name).containsExactly("Emily Hartwell");
        assertThatThrownBy(() -> given.as(
                        workspace.viewer(), () -> contacts.search(ContactFilter.none(), new Paging(0, 2, "shoe_size"))))
                .isInstanceOf(Problem.class)
                .hasMessage("Contacts cannot be sorted by “shoe_size”.");
    }

    @Test
    @Tag("NFR-3")
    @Tag("AC-6")
    void another_workspace_sees_nobody() {
        Given.Workspace other = given.workspace();

        assertThat(given.as(other.admin(), () -> contacts.search(ContactFilter.none(), Paging.first(50)))
                        .total())
                .isZero();
        assertThatThrownBy(() -> given.as(other.admin(), () -> contacts.get(jana)))
                .isInstanceOf(Problem.class)
                .hasMessage("This contact belongs to another workspace.");
    }

    @Test
    void a_company_is_kept_once() {
        UUID first = given.asMachine(
                workspace.id(), () -> companies.findOrCreate(company("Halden & Rook Ltd", null, null, null)));
        UUID again = given.asMachine(
                workspace.id(),
                () -> companies.findOrCreate(company("HALDEN & ROOK", "haldenrook.example", "Law", "uk_ireland")));
        UUID byDomain = given.asMachine(
                workspace.id(),
                () -> companies.findOrCreate(company("H&R", "https://www.haldenrook.example", null, null)));
        UUID another = given.asMachine(
                workspace.id(), () -> companies.findOrCreate(company("Halden & Rook", "other.example", null, null)));

        assertThat(List.of(again, byDomain)).containsOnly(first);
        assertThat(another).isNotEqualTo(first);
        assertThat(given.as(workspace.viewer(), () -> companies.get(first)).industry())
                .isEqualTo("Law");
    }

    private ContactRow row(UUID id) {
        return given.as(workspace.viewer(), () -> contacts.get(id)).contact();
    }

    private List<String> names(ContactFilter filter) {
        return given.as(workspace.viewer(), () -> contacts.search(filter, Paging.first(50))).items().stream()
                .map(ContactRow::name)
                .toList();
    }

    private static NewCompany company(String name, String domain, String industry, String region) {
        return new NewCompany(name, domain, null, null, industry, null, null, null, null, region, null, null, null);
    }

    private static NewContact person(String first, String last, String email, String seniority, int score) {
        return new NewContact(
                first, last, email, null, null, "", seniority, null, null, null, null, null, null, null, "unknown",
                score, "unknown", "test", Map.of());
    }
}
