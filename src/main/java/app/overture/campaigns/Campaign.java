package app.overture.campaigns;

import app.overture.shared.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The aggregate: every verb checks the status it needs. */
@Entity
@Table(name = "campaigns")
class Campaign {

    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    private String name;
    private String description;
    private UUID ownerId;
    private @Nullable UUID templateId;

    @Convert(converter = StatusColumn.class)
    private CampaignStatus status;

    @Convert(converter = StatusColumn.class)
    private @Nullable CampaignStatus pausedFrom;

    private String pauseReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private String generationConfig;

    @JdbcTypeCode(SqlTypes.JSON)
    private String senderConfig;

    @Column(precision = 14, scale = 6)
    private @Nullable BigDecimal estimatedCostUsd;

    private @Nullable Instant generationStartedAt;
    private @Nullable Instant generationCompletedAt;
    private String createdBy;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version;

    protected Campaign() {}

    Campaign(UUID id, NewCampaign wish, GenerationConfig config, String createdBy, Instant now) {
        this.id = id;
        this.name = checkedName(wish.name());
        this.description = checkedDescription(wish.description());
        this.ownerId = wish.ownerId();
        this.templateId = wish.templateId();
        this.status = CampaignStatus.DRAFT;
        this.pauseReason = "";
        this.generationConfig = StoredJson.write(config);
        this.senderConfig = StoredJson.write(wish.senderConfig() == null ? SenderConfig.none() : wish.senderConfig());
        this.createdBy = createdBy;
        this.createdAt = now;
        this.updatedAt = now;
    }

    UUID id() {
        return id;
    }

    CampaignStatus status() {
        return status;
    }

    String name() {
        return name;
    }

    void expectVersion(@Nullable Integer seen) {
        if (seen != null && seen != version) {
            throw Problem.stale("campaign");
        }
    }

    void change(CampaignChange change, Instant now) {
        if (status == CampaignStatus.ARCHIVED) {
            throw IllegalMove.of(status, "be changed");
        }
        if ((change.steps() != null || change.generationConfig() != null) && !status.isOpenForSetup()) {
            throw IllegalMove.of(status, "have its steps or generation settings changed");
        }
        if (change.name() != null) {
            name = checkedName(change.name());
        }
        if (change.description() != null) {
            description = checkedDescription(change.description());
        }
        if (change.ownerId() != null && !change.ownerId().equals(ownerId)) {
            if (!status.isOpenForSetup()) {
                throw IllegalMove.of(status, "change hands, because its messages are written in the owner's name");
            }
            ownerId = change.ownerId();
        }
        if (change.generationConfig() != null) {
            generationConfig = StoredJson.write(change.generationConfig());
        }
        if (change.senderConfig() != null) {
            senderConfig = StoredJson.write(change.senderConfig());
        }
        updatedAt = now;
    }

    void requireOpenForContacts(String attempt) {
        if (!status.isOpenForContacts()) {
            throw IllegalMove.of(status, attempt);
        }
    }

    void become(CampaignStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw IllegalMove.of(status, next);
        }
        status = next;
        updatedAt = now;
    }

    /** Something happened to its messages; the list shows the last activity. */
    void touch(Instant now) {
        updatedAt = now;
    }

    void startGenerating(GenerationConfig frozen, BigDecimal estimateUsd, Instant now) {
        become(CampaignStatus.GENERATING, now);
        generationConfig = StoredJson.write(frozen);
        estimatedCostUsd = estimateUsd;
        generationStartedAt = now;
        generationCompletedAt = null;
    }

    /** Being written, or paused while it was. */
    boolean isInGeneration() {
        return status == CampaignStatus.GENERATING || isPausedFrom(CampaignStatus.GENERATING);
    }

    boolean isPausedFrom(CampaignStatus before) {
        return status == CampaignStatus.PAUSED && pausedFrom == before;
    }

    void generationEnded(CampaignStatus next, Instant now) {
        if (status == CampaignStatus.PAUSED) {
            resume(now);
        }
        become(next, now);
        generationCompletedAt = now;
    }

    void pause(String reason, Instant now) {
        CampaignStatus before = status;
        become(CampaignStatus.PAUSED, now);
        pausedFrom = before;
        pauseReason = reason;
    }

    void resume(Instant now) {
        if (status != CampaignStatus.PAUSED) {
            throw IllegalMove.of(status, "be resumed");
        }
        status = pausedFrom == null ? CampaignStatus.SENDING : pausedFrom;
        updatedAt = now;
        pausedFrom = null;
        pauseReason = "";
    }

    private static String checkedName(String text) {
        String name = text.strip();
        if (name.isEmpty() || name.length() > 120) {
            throw Problem.badInput("name", "A campaign needs a name of at most 120 characters.");
        }
        return name;
    }

    private static String checkedDescription(String text) {
        String description = text.strip();
        if (description.length() > 2_000) {
            throw Problem.badInput("description", "The description is longer than 2,000 characters.");
        }
        return description;
    }
}
