package app.overture.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.bind.annotation.RestController;

/** Each half is there only while its own key is missing; without it only the 404 of the whole remains. */
class SandboxConditionsTest {

    @Test
    void without_keys_both_halves_answer() {
        assertThat(controllers("", ""))
                .containsExactlyInAnyOrder(
                        "ChatController", "EmailsController", "DomainsController", "WebhooksController", "NothingHere");
    }

    @Test
    void with_a_model_key_the_writer_is_gone() {
        assertThat(controllers("sk-real", "")).doesNotContain("ChatController").contains("EmailsController");
    }

    @Test
    void with_a_mail_key_the_mailbox_is_gone() {
        assertThat(controllers("", "re_real")).containsExactlyInAnyOrder("ChatController", "NothingHere");
    }

    @Test
    void with_both_keys_nothing_is_left() {
        assertThat(controllers("sk-real", "re_real")).containsExactly("NothingHere");
    }

    private static List<String> controllers(String modelKey, String mailKey) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("overture.openai-api-key", modelKey)
                .withProperty("overture.resend-api-key", mailKey);
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false, environment);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents("app.overture.sandbox").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .toList();
    }
}
