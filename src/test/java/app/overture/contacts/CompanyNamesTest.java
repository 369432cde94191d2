package app.overture.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Novohrad Stavby, s.r.o. | novohrad stavby",
                "Brenndorf Logistik GmbH & Co. KG | brenndorf logistik",
                "ŠIMŮNKOVÁ a.s. | simunkova",
                "Halden & Rook Ltd. | halden rook",
                "AS | as"
            })
    void a_name_is_known_without_accents_and_legal_form(String name, String key) {
        assertThat(CompanyNames.key(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.Brenndorf.example/about?x=1, brenndorf.example",
        "kovoslav.example, kovoslav.example",
        "jana@mail.kovoslav.example, mail.kovoslav.example"
    })
    void a_domain_is_read_from_a_website_or_an_address(String text, String domain) {
        assertThat(CompanyNames.domain(text)).contains(domain);
    }

    @Test
    void a_mail_provider_is_nobodys_company() {
        assertThat(CompanyNames.domain("jana.novakova@gmail.com")).isEmpty();
        assertThat(CompanyNames.domain("https://linkedin.com/in/jana")).isEmpty();
        assertThat(CompanyNames.domain("not a domain")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.linkedin.com/in/Jana-Novakova-123/, jana-novakova-123",
        "linkedin.com/in/jana-novakova-123?trk=x, jana-novakova-123",
        "https://cz.linkedin.com/in/%C5%A1im%C5%AFnkov%C3%A1, šimůnková"
    })
    void one_profile_has_one_key_however_it_was_written(String url, String key) {
        assertThat(LinkedInProfile.parse(url)).map(LinkedInProfile::key).contains(key);
    }

    @Test
    void another_site_is_no_profile() {
        assertThat(LinkedInProfile.parse("https://example.com/in/jana")).isEmpty();
        assertThat(LinkedInProfile.parse("https://linkedin.com/company/kovoslav"))
                .isEmpty();
    }
}
