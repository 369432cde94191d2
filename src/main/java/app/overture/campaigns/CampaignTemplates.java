package app.overture.campaigns;

import static app.overture.db.Tables.CAMPAIGN_TEMPLATES;

import app.overture.db.tables.records.CampaignTemplatesRecord;
import app.overture.shared.Ids;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import app.overture.tenancy.WorkspaceCreated;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** The sequences a campaign can begin with: the three of the system, and the workspace's own. */
@Service
@Transactional
public class CampaignTemplates {

    private final DSLContext dsl;
    private final Ids ids;
    private final Clock clock;
    private final Access access;

    CampaignTemplates(DSLContext dsl, Ids ids, Clock clock, Access access) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
        this.access = access;
    }

    /** What a person writes to make or change a template. */
    public record Draft(String name, String description, List<CampaignStep> steps, GenerationConfig defaultConfig) {}

    /** The system's first, then by name. */
    @Transactional(readOnly = true)
    public List<CampaignTemplate> list() {
        Actor actor = access.viewer();
        return dsl.selectFrom(CAMPAIGN_TEMPLATES)
                .where(CAMPAIGN_TEMPLATES.TENANT_ID.eq(actor.tenantId()))
                .orderBy(CAMPAIGN_TEMPLATES.IS_SYSTEM.desc(), DSL.lower(CAMPAIGN_TEMPLATES.NAME))
                .fetch(CampaignTemplates::template);
    }

    @Transactional(readOnly = true)
    public CampaignTemplate get(UUID id) {
        Actor actor = access.viewer();
        return dsl.selectFrom(CAMPAIGN_TEMPLATES)
                .where(CAMPAIGN_TEMPLATES.TENANT_ID.eq(actor.tenantId()))
                .and(CAMPAIGN_TEMPLATES.ID.eq(id))
                .fetchOptional(CampaignTemplates::template)
                .orElseThrow(() -> access.missing("campaign_templates", id, "template"));
    }

    public UUID create(Draft draft) {
        return insert(access.editor().tenantId(), draft, false);
    }

    /** A copy to change, named after the original. */
    public UUID copy(UUID id) {
        Actor actor = access.editor();
        CampaignTemplate original = get(id);
        return insert(
                actor.tenantId(),
                new Draft(
                        freeName(actor.tenantId(), original.name()),
                        original.description(),
                        original.steps(),
                        original.defaultConfig()),
                false);
    }

    public CampaignTemplate update(UUID id, Draft draft, int version) {
        Actor actor = access.editor();
        CampaignTemplate before = get(id);
        requireOwn(before);
        requireFreeName(actor.tenantId(), checkedName(draft.name()), id);
        int changed = dsl.update(CAMPAIGN_TEMPLATES)
                .set(CAMPAIGN_TEMPLATES.NAME, checkedName(draft.name()))
                .set(CAMPAIGN_TEMPLATES.DESCRIPTION, draft.description().strip())
                .set(CAMPAIGN_TEMPLATES.STEPS, StoredJson.jsonb(CampaignStep.sequence(draft.steps())))
                .set(CAMPAIGN_TEMPLATES.DEFAULT_CONFIG, StoredJson.jsonb(draft.defaultConfig()))
                .set(CAMPAIGN_TEMPLATES.UPDATED_AT, clock.instant())
                .set(CAMPAIGN_TEMPLATES.VERSION, CAMPAIGN_TEMPLATES.VERSION.plus(1))
                .where(CAMPAIGN_TEMPLATES.TENANT_ID.eq(actor.tenantId()))
                .and(CAMPAIGN_TEMPLATES.ID.eq(id))
                .and(CAMPAIGN_TEMPLATES.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            throw Problem.stale("template");
        }
        return get(id);
    }

    public void delete(UUID id) {
        Actor actor = access.editor();
        requireOwn(get(id));
        dsl.deleteFrom(CAMPAIGN_TEMPLATES)
                .where(CAMPAIGN_TEMPLATES.TENANT_ID.eq(actor.tenantId()))
                .and(CAMPAIGN_TEMPLATES.ID.eq(id))
                .execute();
    }

    @EventListener
    void layWhatComesWithTheSystem(WorkspaceCreated created) {
        SystemTemplates.all().forEach(draft -> insert(created.tenantId(), draft, true));
    }

    private UUID insert(UUID tenantId, Draft draft, boolean system) {
        String name = checkedName(draft.name());
        UUID id = ids.next();
        requireFreeName(tenantId, name, id);
        dsl.insertInto(CAMPAIGN_TEMPLATES)
                .set(CAMPAIGN_TEMPLATES.TENANT_ID, tenantId)
                .set(CAMPAIGN_TEMPLATES.ID, id)
                .set(CAMPAIGN_TEMPLATES.NAME, name)
                .set(CAMPAIGN_TEMPLATES.DESCRIPTION, draft.description().strip())
                .set(CAMPAIGN_TEMPLATES.STEPS, StoredJson.jsonb(CampaignStep.sequence(draft.steps())))
                .set(CAMPAIGN_TEMPLATES.DEFAULT_CONFIG, StoredJson.jsonb(draft.defaultConfig()))
                .set(CAMPAIGN_TEMPLATES.IS_SYSTEM, system)
                .set(CAMPAIGN_TEMPLATES.CREATED_AT, clock.instant())
                .set(CAMPAIGN_TEMPLATES.UPDATED_AT, clock.instant())
                .execute();
        return id;
    }

    private String freeName(UUID tenantId, String original) {
        String name = original + ", copy";
        for (int number = 2; nameTaken(tenantId, name, new UUID(0, 0)); number++) {
            name = original + ", copy " + number;
        }
        return name;
    }

    private void requireFreeName(UUID tenantId, String name, UUID self) {
        if (nameTaken(tenantId, name, self)) {
            throw Problem.conflict("name_taken", "A template “" + name + "” exists already.");
        }
    }

    private boolean nameTaken(UUID tenantId, String name, UUID self) {
        return dsl.fetchExists(
                CAMPAIGN_TEMPLATES,
                CAMPAIGN_TEMPLATES
                        .TENANT_ID
                        .eq(tenantId)
                        .and(DSL.lower(CAMPAIGN_TEMPLATES.NAME).eq(DSL.lower(DSL.val(name))))
                        .and(CAMPAIGN_TEMPLATES.ID.ne(self)));
    }

    private static void requireOwn(CampaignTemplate template) {
        if (template.system()) {
            throw Problem.conflict(
                    "system_template",
                    "“" + template.name() + "” came with Overture and stays as it is. Copy it first.");
        }
    }

    private static String checkedName(String text) {
        String name = text.strip();
        if (name.isEmpty() || name.length() > 80) {
            throw Problem.badInput("name", "A template needs a name of at most 80 characters.");
        }
        return name;
    }

    private static CampaignTemplate template(CampaignTemplatesRecord row) {
        return new CampaignTemplate(
                row.getId(),
                row.getName(),
                row.getDescription(),
                StoredJson.read(row.getSteps(), new TypeReference<List<CampaignStep>>() {}),
                StoredJson.read(row.getDefaultConfig(), GenerationConfig.class),
                row.getIsSystem(),
                row.getVersion());
    }
}
