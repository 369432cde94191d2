package app.overture.contacts.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.contacts.imports.ImportedPerson.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {

    @Test
    void an_apollo_row_is_understood_to_the_last_column() {
        ImportedPerson vendula = Fixture.person("apollo-old.csv", 1);

        assertThat(vendula.name()).isEqualTo("Vendula Horáčková");
        assertThat(vendula.email()).isEqualTo("vh@teplanet.example");
        assertThat(vendula.emailStatus()).isEqualTo("verified");
        assertThat(vendula.phone()).isEqualTo("+420 601 000 111");
        assertThat(vendula.linkedinUrl()).isEqualTo("https://www.linkedin.com/in/vhorackova-invented/");
        assertThat(vendula.linkedinKey()).isEqualTo("vhorackova-invented");
        assertThat(vendula.seniority()).isEqualTo("manager");
        assertThat(vendula.department()).isEqualTo("operations");
        assertThat(vendula.company().domain()).isEqualTo("teplanet.example");
        assertThat(vendula.company().companySize()).isEqualTo("mid_market");
        assertThat(vendula.company().employees()).isEqualTo(640);
        assertThat(vendula.company().region()).isEqualTo("cee");
        assertThat(vendula.company().country()).isEqualTo("Czechia");
        assertThat(vendula.company().revenueRange()).isEqualTo("mid_market");
        assertThat(vendula.company().industry()).isEqualTo("utilities");
        assertThat(vendula.company().facts())
                .extracting(Known::field)
                .contains("website_description", "keywords", "tech_stack", "funding", "industry");
    }

    @Test
    void a_bounced_address_is_to_be_suppressed() {
        ImportedPerson thomas = Fixture.person("apollo-old.csv", 2);

        assertThat(thomas.emailStatus()).isEqualTo("bounced");
        assertThat(thomas.suppression()).isEqualTo("Bounced, says the file");
        assertThat(thomas.seniority()).isEqualTo("c_level");
        assertThat(thomas.company().industry()).isEqualTo("insurance");
        assertThat(thomas.company().region()).isEqualTo("uk_ireland");
    }

    @Test
    void a_usable_second_address_stands_in_for_a_broken_first() {
        ImportedPerson ilse = Fixture.person("apollo-old.csv", 3);

        assertThat(ilse.email()).isEqualTo("ilse@kovoslav.example");
        assertThat(ilse.lastName()).isEqualTo("von Brandt");
        assertThat(ilse.company().companySize()).isEqualTo("micro");
        assertThat(ilse.seniority()).isEqualTo("director");
    }

    @Test
    void do_not_call_is_a_hint() {
        assertThat(Fixture.person("apollo-new.csv", 1).hint()).isNull();
        assertThat(Fixture.person("apollo-new.csv", 1).phone()).isEqualTo("+44 194 387 3181");
        assertThat(Fixture.person("apollo-new.csv", 2).hint()).isEqualTo("Do not call, says the file");
        assertThat(Fixture.person("apollo-new.csv", 2).seniority()).isEqualTo("founder");
        assertThat(Fixture.person("apollo-new.csv", 2).suppression()).isNull();
    }

    @Test
    void hubspots_unsubscribed_people_are_to_be_suppressed() {
        assertThat(Fixture.person("hubspot-crm-exports-all-contacts-2026-07-07.csv", 1)
                        .suppression())
                .isNull();
        assertThat(Fixture.person("hubspot-crm-exports-all-contacts-2026-07-07.csv", 2)
                        .suppression())
                .isEqualTo("Unsubscribed, says the file");
        assertThat(Fixture.refused("hubspot-crm-exports-all-contacts-2026-07-07.csv", 3)
                        .code())
                .isEqualTo(RowCode.NO_NAME);
    }

    @Test
    void googles_joined_values_are_taken_apart() {
        ImportedPerson eva = Fixture.person("google-contacts.csv", 1);

        assertThat(eva.email()).isEqualTo("eva@lipova.example");
        assertThat(eva.phone()).isEqualTo("+420 602 000 222");
        assertThat(eva.country()).isEqualTo("Czechia");
        assertThat(eva.seniority()).isEqualTo("founder");
        assertThat(eva.company().domain()).isEqualTo("lipova.example");
        assertThat(eva.facts()).contains(known("notes", "Met at the fair.\nWants a call, in June."));
        assertThat(Fixture.person("google-contacts.csv", 4).email()).isEqualTo("bruno@gmail.com");
        assertThat(Fixture.person("google-contacts.csv", 4).company()).isNull();
    }

    @Test
    void an_opaque_profile_never_replaces_the_readable_one() {
        ImportedPerson clara = Fixture.person("evaboot.csv", 1);

        assertThat(clara.linkedinKey()).isEqualTo("clara-immenhof-invented");
        assertThat(clara.seniority()).isEqualTo("director");
        assertThat(clara.department()).isEqualTo("engineering");
        assertThat(clara.company().country()).isEqualTo("Germany");
        assertThat(clara.company().city()).isEqualTo("Hamburg");
        assertThat(clara.company().industry()).isEqualTo("manufacturing");
        assertThat(clara.company().facts())
                .extracting(Known::field)
                .contains("summary", "specialities")
                .doesNotContain("founded");
    }

    @Test
    void linkedin_dates_and_titles_become_facts_and_words() {
        ImportedPerson petr = Fixture.person("linkedin-connections.csv", 3);

        assertThat(petr.seniority()).isEqualTo("founder");
        assertThat(petr.department()).isEqualTo("executive");
        assertThat(petr.firstName()).isEqualTo("Petr Péťa");
        assertThat(petr.facts()).contains(known("connected_on", "2023-01-01"));
        assertThat(Fixture.person("linkedin-connections.csv", 2).facts()).contains(known("connected_on", "2022-02-07"));
    }

    @Test
    void rows_that_cannot_become_contacts_say_why() {
        assertThat(Fixture.refused("plain.csv", 2).reason()).isEqualTo("“broken@” is not an e-mail address");
        assertThat(Fixture.refused("plain.csv", 3).reason()).isEqualTo("no name");
        assertThat(Fixture.refused("plain.csv", 4).disposition()).isEqualTo(Disposition.SKIPPED);
        assertThat(Fixture.refused("plain.csv", 6).code()).isEqualTo(RowCode.EXTRA_CELLS);
        assertThat(Fixture.refused("google-contacts.csv", 2).reason()).isEqualTo("neither name nor address");
    }

    @Test
    void whole_names_are_split_as_people_write_them() {
        assertThat(Fixture.person("fullname-sep.csv", 1).lastName()).isEqualTo("Čáp");
        assertThat(Fixture.person("fullname-sep.csv", 1).firstName()).isEqualTo("Petr");
        assertThat(Fixture.person("fullname-sep.csv", 2).firstName()).isEqualTo("Jana");
        assertThat(Fixture.person("fullname-sep.csv", 3).lastName()).isEqualTo("van Aalst");
        assertThat(Fixture.person("fullname-sep.csv", 4).firstName()).isEqualTo("Madonna");
    }

    @ParameterizedTest
    @CsvSource({
        "Chief Executive Officer, c_level, executive",
        "CTO, c_level, engineering",
        "Jednatel, c_level, executive",
        "Geschäftsführer, c_level, executive",
        "Co-Founder, founder, executive",
        "VP Marketing, vp, marketing",
        "Vice President of Sales, vp, sales",
        "Head of People, director, hr",
        "Ředitel výroby, director, operations",
        "Einkaufsleiterin, , operations",
        "Product Manager, manager, product",
        "Product Owner, individual_contributor, product",
        "Asistentka ředitele, individual_contributor, ",
        "HR Business Partner, individual_contributor, hr",
        "Software Engineer, individual_contributor, engineering",
        "Gardener, , "
    })
    void a_title_tells_seniority_and_department(String title, String seniority, String department) {
        assertThat(Roles.seniorityOfTitle(title).orElse(null)).isEqualTo(seniority);
        assertThat(Roles.departmentOfTitle(title).orElse(null)).isEqualTo(department);
    }

    @ParameterizedTest
    @CsvSource({
        "9, micro",
        "'11-50', small",
        "49, small",
        "50, medium",
        "'51-200 employees', medium",
        "640, mid_market",
        "'1,001-5,000', enterprise",
        "'10 000+', enterprise",
        "self-employed, micro",
        "enterprise, enterprise",
        "many, "
    })
    void head_counts_become_sizes(String cell, String size) {
        assertThat(Sizes.ofEmployees(cell).map(Sizes.Size::bucket).orElse(null)).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"$12M, medium", "900000, micro", "'10-50M', medium", "1.2bn, enterprise", "0, "})
    void revenues_become_sizes(String cell, String size) {
        assertThat(Sizes.ofRevenue(cell).orElse(null)).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({
        "Deutschland, dach",
        "CZ, cee",
        "Spojené státy, us",
        "United States, us",
        "Česká republika, cee",
        "Nederland, benelux",
        "España, southern_europe",
        "Atlantis, other"
    })
    void countries_belong_to_regions(String country, String region) {
        assertThat(Places.region(country)).isEqualTo(region);
    }

    @Test
    void markup_ends_at_the_door() {
        assertThat(FactText.of("<p>We <b>bake</b></p>")).isEqualTo("We bake");
    }

    private static Known known(String field, String value) {
        return new Known(app.overture.contacts.Fact.Layer.PERSON, field, value);
    }
}
