package app.overture.settings;

import static app.overture.db.Tables.WORKSPACE_SETTINGS;

import app.overture.db.tables.records.WorkspaceSettingsRecord;
import app.overture.shared.OvertureProperties;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import app.overture.tenancy.AuditLog;
import app.overture.tenancy.WorkspaceCreated;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The settings of the workspace: read by every feature, changed by its administrators. */
@Service
@Transactional
public class SettingsService {

    private final DSLContext dsl;
    private final Access access;
    private final AuditLog audit;
    private final Secrets secrets;
    private final OvertureProperties installation;
    private final Clock clock;

    SettingsService(
            DSLContext dsl,
            Access access,
            AuditLog audit,
            Secrets secrets,
            OvertureProperties installation,
            Clock clock) {
        this.dsl = dsl;
        this.access = access;
        this.audit = audit;
        this.secrets = secrets;
        this.installation = installation;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public WorkspaceSettings current() {
        Actor actor = access.viewer();
        return dsl.selectFrom(WORKSPACE_SETTINGS)
                .where(WORKSPACE_SETTINGS.TENANT_ID.eq(actor.tenantId()))
                .fetchOptional(SettingsService::read)
                .orElseThrow(() -> new IllegalStateException("Workspace " + actor.tenantId() + " has no settings"));
    }

    /**
     * A stored model key belongs to the address it was stored for: a new address forgets it, so that nobody can have it
     * sent to a server of their own.
     */
    public WorkspaceSettings update(WorkspaceSettings changed) {
        Actor actor = access.admin();
        WorkspaceSettings before = current();
        int updated = dsl.update(WORKSPACE_SETTINGS)
                .set(WORKSPACE_SETTINGS.LANGUAGE, changed.language())
                .set(WORKSPACE_SETTINGS.TIME_ZONE, changed.timeZone().getId())
                .set(WORKSPACE_SETTINGS.COUNTRY, changed.country())
                .set(WORKSPACE_SETTINGS.WORKING_DAYS, daysText(changed))
                .set(WORKSPACE_SETTINGS.SEND_FROM, changed.sendFrom())
                .set(WORKSPACE_SETTINGS.SEND_UNTIL, changed.sendUntil())
                .set(WORKSPACE_SETTINGS.COOLDOWN_DAYS, changed.cooldownDays())
                .set(WORKSPACE_SETTINGS.POSTAL_ADDRESS, changed.postalAddress())
                .set(WORKSPACE_SETTINGS.MONTHLY_BUDGET_USD, changed.monthlyBudgetUsd())
                .set(WORKSPACE_SETTINGS.BUDGET_MODE, changed.budgetMode().text())
                .set(WORKSPACE_SETTINGS.MODEL_BASE_URL, changed.modelBaseUrl())
                .set(WORKSPACE_SETTINGS.MODEL_NAME, changed.modelName())
                .set(WORKSPACE_SETTINGS.UPDATED_AT, clock.instant())
                .set(WORKSPACE_SETTINGS.VERSION, WORKSPACE_SETTINGS.VERSION.plus(1))
                .where(WORKSPACE_SETTINGS.TENANT_ID.eq(actor.tenantId()))
                .and(WORKSPACE_SETTINGS.VERSION.eq(changed.version()))
                .execute();
        if (updated == 0) {
            throw Problem.stale("workspace's settings");
        }
        if (!Objects.equals(before.modelBaseUrl(), changed.modelBaseUrl())) {
            secrets.remove(SecretName.MODEL_API_KEY);
        }
        audit.record("settings.changed", "workspace", whatChanged(before, changed));
        return current();
    }

    /** Whether this workspace's drafts come from the sandbox writer. */
    @Transactional(readOnly = true)
    public boolean sandboxWriter() {
        return installation.sandboxWriter()
                && current().modelBaseUrl() == null
                && !secrets.isSet(SecretName.MODEL_API_KEY);
    }

    /** Whether this workspace's mail stays in the sandbox mailbox. */
    @Transactional(readOnly = true)
    public boolean sandboxMailbox() {
        return installation.sandboxMailbox() && !secrets.isSet(SecretName.RESEND_API_KEY);
    }

    @EventListener
    void layDefaults(WorkspaceCreated made) {
        dsl.insertInto(WORKSPACE_SETTINGS)
                .set(WORKSPACE_SETTINGS.TENANT_ID, made.tenantId())
                .set(WORKSPACE_SETTINGS.UPDATED_AT, clock.instant())
                .execute();
    }

    private static WorkspaceSettings read(WorkspaceSettingsRecord row) {
        return new WorkspaceSettings(
                row.getLanguage(),
                ZoneId.of(row.getTimeZone()),
                row.getCountry(),
                Arrays.stream(row.getWorkingDays().split(","))
                        .map(SettingsService::day)
                        .collect(Collectors.toSet()),
                row.getSendFrom(),
                row.getSendUntil(),
                row.getCooldownDays(),
                row.getPostalAddress(),
                row.getMonthlyBudgetUsd(),
                BudgetMode.of(row.getBudgetMode()),
                row.getModelBaseUrl(),
                row.getModelName(),
                row.getVersion());
    }

    private static DayOfWeek day(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not a day: " + text));
    }

    private static String daysText(WorkspaceSettings settings) {
        return settings.workingDays().stream()
                .sorted()
                .map(day -> day.name().substring(0, 3))
                .collect(Collectors.joining(","));
    }

    private static String whatChanged(WorkspaceSettings before, WorkspaceSettings after) {
        List<String> changed = new ArrayList<>();
        if (!before.language().equals(after.language())) {
            changed.add("language");
        }
        if (!before.timeZone().equals(after.timeZone()) || !before.country().equals(after.country())) {
            changed.add("place");
        }
        if (!before.workingDays().equals(after.workingDays())
                || !before.sendFrom().equals(after.sendFrom())
                || !before.sendUntil().equals(after.sendUntil())) {
            changed.add("sending window");
        }
        if (before.cooldownDays() != after.cooldownDays()) {
            changed.add("cooldown");
        }
        if (!before.postalAddress().equals(after.postalAddress())) {
            changed.add("postal address");
        }
        if (!Objects.equals(before.monthlyBudgetUsd(), after.monthlyBudgetUsd())
                || before.budgetMode() != after.budgetMode()) {
            changed.add("budget " + (after.monthlyBudgetUsd() == null ? "none" : "$" + after.monthlyBudgetUsd()) + " "
                    + after.budgetMode().text());
        }
        if (!Objects.equals(before.modelBaseUrl(), after.modelBaseUrl())
                || !Objects.equals(before.modelName(), after.modelName())) {
            changed.add("model");
        }
        return String.join(", ", changed);
    }
}
