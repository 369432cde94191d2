package app.overture.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.shared.OwnAddress;
import app.overture.shared.TestAddress;
import java.io.IOException;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelAddressesTest {

    static ModelAddresses open() {
        return new ModelAddresses(TestAddress.at(8080), "https://api.openai.com/v1", true);
    }

    private static final OwnAddress OWN = TestAddress.at(8080);
    private final ModelAddresses shared = new ModelAddresses(OWN, "http://10.1.2.3:9000/v1", false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/v1/",
                "http://[fe80::1]/v1/",
                "http://[fd00:ec2::254]/v1/",
                "http://[::ffff:169.254.169.254]/v1/",
                "http://[64:ff9b::a9fe:a9fe]/v1/",
                "http://100.100.100.200/v1/",
                "http://0.0.0.0:11434/v1/",
                "http://2852039166/v1/",
                "http://127.0.0.1:8080/api/v1/",
                "http://localhost:8080/actuator/",
                "http://127.0.0.1:8080/sandbox/resend/"
            })
    void metadata_and_the_application_itself_are_never_open(String url) {
        assertThat(allows(open(), url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:11434/v1/", "http://localhost:11434/v1/", "http://192.168.1.5/v1/"})
    void a_model_of_ones_own_is_open_where_the_installation_says_so(String url) {
        assertThat(allows(open(), url)).isTrue();
        assertThat(allows(shared, url)).isFalse();
    }

    @Test
    void the_sandbox_and_the_installations_own_model_always_are() {
        assertThat(allows(shared, "http://127.0.0.1:8080/sandbox/openai/v1/chat/completions"))
                .isTrue();
        assertThat(allows(shared, "http://10.1.2.3:9000/v1/chat/completions")).isTrue();
        assertThat(allows(shared, "http://10.1.2.4:9000/v1/chat/completions")).isFalse();
    }

    private static boolean allows(ModelAddresses addresses, String url) {
        HttpUrl parsed = HttpUrl.get(url);
        try {
            addresses.check(parsed);
            if (!parsed.encodedPath().startsWith("/sandbox/openai/")) {
                addresses.resolve(parsed.host());
            }
            return true;
        } catch (ModelAddresses.NotAllowed e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
