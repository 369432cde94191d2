package app.overture.analytics.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.messages.Deciding;
import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.tenancy.SignedIn;
import app.overture.testing.Given;
import app.overture.testing.ViewTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@Tag("NFR-2")
class ReviewerPartTest extends ViewTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Given given;

    @Autowired
    private app.overture.messages.DecisionNumbers numbers;

    @Test
    void an_administrator_sees_the_pace_of_each_and_a_reviewer_only_their_own() {
        ReviewFixture fixture = beans.createBean(ReviewFixture.class);
        Desk desk = fixture.desk(2);
        SignedIn editor = desk.workspace().editor();
        Deciding.on(
                Deciding.Surface.QUEUE,
                Duration.ofMillis(5200),
                () -> given.as(
                        editor, () -> fixture.messages().approve(desk.messages().getFirst(), null)));
        given.as(
                desk.workspace().admin(),
                () -> fixture.messages().reject(desk.messages().get(1), "Not true", null));

        assertThat(words(desk, desk.workspace().admin())).contains("editor", "5.2 s", "admin", "Of them in under 2 s");
        assertThat(words(desk, editor)).contains("editor", "5.2 s").doesNotContain("admin", "under 2 s");
        assertThat(given.as(
                                editor,
                                () -> List.of(new String(
                                        ReviewerTable.csv(numbers.reviewers(desk.campaignId())),
                                        StandardCharsets.UTF_8)))
                        .getFirst())
                .startsWith("\uFEFFReviewer,Day,Decided")
                .contains("editor,")
                .contains("5.2 s");
    }

    private String words(Desk desk, SignedIn person) {
        signIn(person);
        open("campaigns/" + desk.campaignId() + "/analytics");
        return _get(ReviewerPart.class).getElement().getTextRecursively();
    }
}
