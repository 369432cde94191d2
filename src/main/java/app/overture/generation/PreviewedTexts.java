package app.overture.generation;

import static app.overture.db.Tables.PREVIEWS;
import static app.overture.db.Tables.PREVIEW_SAMPLES;

import app.overture.generation.SequenceWriter.Order;
import app.overture.generation.SequenceWriter.Written;
import app.overture.model.ModelConnections;
import app.overture.tenancy.TenantScope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Texts that a preview has paid for. The whole question to the model is the key: as soon as a setting, the strategy, a
 * fact or the template is another one, so is the question, and the contact is written anew.
 */
@Component
@Transactional(readOnly = true)
class PreviewedTexts {

    private final DSLContext dsl;
    private final ModelConnections connections;

    PreviewedTexts(DSLContext dsl, ModelConnections connections) {
        this.dsl = dsl;
        this.connections = connections;
    }

    Optional<Written> written(Order order) {
        return dsl.select(PREVIEW_SAMPLES.TEXTS, PREVIEW_SAMPLES.COST_USD)
                .from(PREVIEW_SAMPLES)
                .join(PREVIEWS)
                .on(PREVIEWS.TENANT_ID.eq(PREVIEW_SAMPLES.TENANT_ID))
                .and(PREVIEWS.ID.eq(PREVIEW_SAMPLES.PREVIEW_ID))
                .where(PREVIEW_SAMPLES.TENANT_ID.eq(TenantScope.tenantId()))
                .and(PREVIEW_SAMPLES.CONTACT_ID.eq(order.contactId()))
                .and(PREVIEW_SAMPLES.STATUS.eq("written"))
                .and(PREVIEW_SAMPLES.FINGERPRINT.eq(fingerprint(order)))
                .and(PREVIEWS.CAMPAIGN_ID.eq(order.campaignId()))
                .orderBy(PREVIEW_SAMPLES.FINISHED_AT.desc())
                .limit(1)
                .fetchOptional(row -> Written.earlier(StoredJson.texts(row.value1()), row.value2()));
    }

    /** Whom samples were written for; whether they still hold is another question. */
    Set<UUID> contacts(UUID campaignId) {
        return dsl.selectDistinct(PREVIEW_SAMPLES.CONTACT_ID)
                .from(PREVIEW_SAMPLES)
                .join(PREVIEWS)
                .on(PREVIEWS.TENANT_ID.eq(PREVIEW_SAMPLES.TENANT_ID))
                .and(PREVIEWS.ID.eq(PREVIEW_SAMPLES.PREVIEW_ID))
                .where(PREVIEW_SAMPLES.TENANT_ID.eq(TenantScope.tenantId()))
                .and(PREVIEW_SAMPLES.STATUS.eq("written"))
                .and(PREVIEWS.CAMPAIGN_ID.eq(campaignId))
                .fetchSet(PREVIEW_SAMPLES.CONTACT_ID);
    }

    boolean holds(Order order) {
        return written(order).isPresent();
    }

    String fingerprint(Order order) {
        String question = String.join(
                "\u0000",
                connections.current().model(),
                order.prompt().system(),
                order.prompt().user(),
                order.steps().toString(),
                order.language());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
