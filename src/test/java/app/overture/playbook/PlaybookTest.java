package app.overture.playbook;

import static app.overture.db.Tables.LLM_USAGE_LOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.overture.settings.SettingsService;
import app.overture.shared.Problem;
import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.ModelPeer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PlaybookTest {

    static final String STRATEGY = """
            {"icp":{"industries":["Manufacturing"],"companySizes":["50-200"],"geographies":["CZ"],"techSignals":[],
              "triggers":["Opens a plant"],"disqualifiers":[]},
             "personas":[{"name":"Plant head","titlePatterns":["Plant manager"],"painPoints":["Downtime"],"goals":[]}],
             "valuePropositions":["Two hours a month with peers"],
             "messaging":{"tone":"plain","themes":["AI at work"],"angles":["peer"],"proofPoints":["40 members"]},
             "positioning":"A community, not a vendor.",
             "channels":{"primary":"email","secondary":["linkedin"],"cadence":"three in two weeks"},
             "offer":"A seat at the next evening","callToAction":"Shall I keep you a seat?",
             "linkHosts":["https://www.community.example/join"]}""";

    @Autowired
    Given given;

    @Autowired
    Api api;

    @Autowired
    PlaybookService playbooks;

    @Autowired
    SettingsService settings;

    @Autowired
    DSLContext dsl;

    Given.Workspace workspace;

    @BeforeEach
    void a_workspace() {
        workspace = given.workspace();
    }

    @Test
    void every_save_is_a_version_and_an_old_one_can_come_back() {
        Playbook first = save("# One", PlaybookService.NEW);
        Playbook second = save("# Two", first.version());
        Playbook restored = given.as(workspace.editor(), () -> playbooks.restore(1, second.version()));

        assertThat(restored.content()).isEqualTo("# One");
        assertThat(restored.number()).isEqualTo(3);
        assertThat(given.as(workspace.viewer(), playbooks::versions))
                .extracting(PlaybookVersion::content)
                .containsExactly("# One", "# Two", "# One");
    }

    @Test
    void saving_what_stands_there_makes_no_version() {
        Playbook first = save("# One", PlaybookService.NEW);

        assertThat(save("# One", first.version())).isEqualTo(first);
    }

    @Test
    void a_stale_save_is_refused() {
        Playbook first = save("# One", PlaybookService.NEW);
        save("# Two", first.version());

        assertThat(catchThrowableOfType(Problem.class, () -> save("# Three", first.version()))
                        .code())
                .isEqualTo("stale_version");
        assertThat(catchThrowableOfType(Problem.class, () -> save("# Three", PlaybookService.NEW))
                        .code())
                .isEqualTo("stale_version");
    }

    @Test
    void it_is_written_and_read_over_rest() {
        Api.Client editor = api.as(workspace.editor());
        assertThat(editor.get("/api/playbook").code()).isEqualTo("no_playbook");

        Api.Answer saved = editor.put("/api/playbook", """
                {"content":"# Community","extracted_data":{"value_propositions":["Peers"],"icp":{"industries":["IT"]}}}""");
        Api.Answer stale = editor.put("/api/playbook", "{\"content\":\"# Other\",\"version\":7}");
        Api.Answer read = api.as(workspace.viewer()).get("/api/playbook");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(read.body().path("content").asString()).isEqualTo("# Community");
        assertThat(read.body()
                        .path("extracted_data")
                        .path("icp")
                        .path("industries")
                        .get(0)
                        .asString())
                .isEqualTo("IT");
        assertThat(read.body().path("extracted_data").path("personas").isArray())
                .isTrue();
    }

    @Test
    void a_viewer_reads_and_no_other_workspace_does() {
        save("# Ours", PlaybookService.NEW);

        assertThat(api.as(workspace.viewer())
                        .put("/api/playbook", "{\"content\":\"x\",\"version\":1}")
                        .status())
                .isEqualTo(403);
        assertThat(api.as(workspace.viewer()).post("/api/playbook/extract", "").status())
                .isEqualTo(403);
        assertThat(api.as(given.workspace().admin()).get("/api/playbook").status())
                .isEqualTo(404);
    }

    @Test
    void the_strategy_is_read_out_of_the_document_saved_and_paid() {
        try (ModelPeer peer = ModelPeer.saying(ModelPeer.content(STRATEGY, 1_000, 0, 300))) {
            use(peer);
            Playbook written = save("# Community\nWe invite heads of plants.", PlaybookService.NEW);
            given.as(
                    workspace.editor(),
                    () -> playbooks.saveStrategy(
                            Strategy.none().withLinkHosts(java.util.List.of("kept.example")), written.version()));

            Api.Answer answer = api.as(workspace.editor()).post("/api/playbook/extract", "");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().path("cost_usd").decimalValue()).isEqualByComparingTo("0.0021");
            Playbook now = given.as(workspace.viewer(), playbooks::current).orElseThrow();
            assertThat(now.strategy().icp().industries()).containsExactly("Manufacturing");
            assertThat(now.strategy().personas().getFirst().painPoints()).containsExactly("Downtime");
            assertThat(now.strategy().linkHosts()).containsExactly("kept.example", "www.community.example");
            assertThat(now.extractedAt()).isNotNull();
            assertThat(now.number()).isEqualTo(3);
            assertThat(outcome()).isEqualTo("ok");
            assertThat(peer.requests().getFirst().body()).contains("We invite heads of plants.");
        }
    }

    @Test
    void without_any_key_the_sandbox_reads_it() {
        save("""
                # AI community

                ## Whom we want to reach
                - Manufacturing companies with 50 to 500 people

                ## What they get from us
                - Two hours a month with peers who run AI in production
                """, PlaybookService.NEW);

        Api.Answer answer = api.as(workspace.editor()).post("/api/playbook/extract", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()
                        .path("extracted_data")
                        .path("value_propositions")
                        .size())
                .isPositive();
        assertThat(outcome()).isEqualTo("ok");
    }

    @Test
    void a_strategy_read_out_of_what_was_changed_meanwhile_is_paid_and_discarded() {
        try (ModelPeer peer = ModelPeer.answering(request -> {
            save("# Changed while the model reads", 1);
            return ModelPeer.content(STRATEGY, 1_000, 0, 300);
        })) {
            use(peer);
            save("# Community", PlaybookService.NEW);

            Api.Answer answer = api.as(workspace.editor()).post("/api/playbook/extract", "");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(outcome()).isEqualTo("discarded");
            assertThat(given.as(workspace.viewer(), playbooks::current)
                            .orElseThrow()
                            .strategy()
                            .isEmpty())
                    .isTrue();
        }
    }

    @Test
    void there_is_nothing_to_read_out_of_an_empty_playbook() {
        Api.Answer answer = api.as(workspace.editor()).post("/api/playbook/extract", "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("empty_playbook");
    }

    private Playbook save(String content, int version) {
        return given.as(workspace.editor(), () -> playbooks.save(content, version));
    }

    private void use(ModelPeer peer) {
        given.as(
                workspace.admin(), () -> settings.update(settings.current().withModel(peer.baseUrl(), "gpt-5.4-mini")));
    }

    private String outcome() {
        return given.asMachine(
                workspace.id(), () -> dsl.fetchSingle(LLM_USAGE_LOG).getOutcome());
    }
}
