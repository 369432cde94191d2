package app.overture.messages;

import app.overture.campaigns.IllegalMove;
import app.overture.shared.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The aggregate that a person decides on. The originals are not mapped for update: nothing here can change them. Rows
 * are first written by {@link MessageWriting}.
 */
@Entity
@Table(name = "messages")
class Message {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_BODY = 10_000;

    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    @Column(updatable = false)
    private UUID campaignId;

    @Column(updatable = false)
    private String channel;

    @Convert(converter = StatusColumn.class)
    private MessageStatus status;

    private String subject;
    private String body;

    @Column(updatable = false)
    private String originalSubject;

    @Column(updatable = false)
    private String originalBody;

    private @Nullable String editReason;
    private String editReasonText;
    private String rejectReason;
    private int regenCount;

    @JdbcTypeCode(SqlTypes.JSON)
    private String regenConfig;

    private String language;
    private String tone;

    @JdbcTypeCode(SqlTypes.JSON)
    private String evidence;

    @JdbcTypeCode(SqlTypes.JSON)
    private String flags;

    private int flagCount;
    private @Nullable String contentHash;

    @Column(precision = 14, scale = 6)
    private BigDecimal costUsd;

    private @Nullable Instant decidedAt;
    private @Nullable UUID decidedBy;
    private @Nullable UUID firstApprovedBy;
    private @Nullable Instant firstApprovedAt;
    private Instant updatedAt;

    // Set and taken away by InWork alone, beside the version.
    @Column(insertable = false, updatable = false)
    private @Nullable UUID rewriteId;

    @Version
    private int version;

    protected Message() {}

    UUID id() {
        return id;
    }

    UUID campaignId() {
        return campaignId;
    }

    MessageStatus status() {
        return status;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }

    void expectVersion(@Nullable Integer seen) {
        if (seen != null && seen != version) {
            throw Problem.stale("message");
        }
    }

    /** @param noteLimit what the owner's LinkedIn account takes */
    void approve(String seal, int noteLimit, @Nullable UUID by, Instant now) {
        requireApprovable(noteLimit);
        become(MessageStatus.APPROVED);
        contentHash = seal;
        rejectReason = "";
        decided(by, now);
    }

    /** The first of two approvals: it stands beside the draft until the text changes. */
    void approveFirst(int noteLimit, UUID by, Instant now) {
        requireApprovable(noteLimit);
        firstApprovedBy = by;
        firstApprovedAt = now;
        updatedAt = now;
    }

    boolean isFlagged() {
        return flagCount > 0;
    }

    Optional<UUID> firstApprovedBy() {
        return Optional.ofNullable(firstApprovedBy);
    }

    private void requireApprovable(int noteLimit) {
        if (rewriteId != null) {
            throw InWork.refusal();
        }
        if (!status.mayBecome(MessageStatus.APPROVED)) {
            throw illegal("become " + MessageStatus.APPROVED.text());
        }
        if (channel.equals("linkedin_connect") && body.length() > noteLimit) {
            throw Problem.unprocessable(
                    "note_too_long",
                    "This note has " + body.length() + " characters, the owner’s LinkedIn account allows " + noteLimit
                            + ". Shorten it, then approve.");
        }
    }

    void reject(String reason, @Nullable UUID by, Instant now) {
        become(MessageStatus.REJECTED);
        rejectReason = reason.strip();
        decided(by, now);
    }

    /** Takes the decision back; of a draft, the first of two approvals. */
    void reopen(Instant now) {
        if (status != MessageStatus.DRAFT || firstApprovedBy == null) {
            become(MessageStatus.DRAFT);
        }
        open(now);
    }

    void edit(String newSubject, String newBody, EditReason reason, String reasonText, Instant now) {
        changeText(newSubject, newBody);
        editReason = reason.text();
        editReasonText = reasonText.strip();
        keepFlagsThatStillApply();
        open(now);
    }

    void replaceText(Replacement replacement, Instant now) {
        changeText(replacement.subject(), replacement.body());
        regenCount++;
        regenConfig = StoredJson.write(replacement.regenConfig());
        language = replacement.language();
        tone = replacement.tone();
        evidence = StoredJson.write(replacement.evidence());
        costUsd = costUsd.add(replacement.costUsd());
        flag(replacement.flags());
        open(now);
    }

    void restore(String oldSubject, String oldBody, Instant now) {
        changeText(oldSubject, oldBody);
        keepFlagsThatStillApply();
        open(now);
    }

    /** The checker looked again at a text that a person changed. */
    void recheck(List<Flag> found, Instant now) {
        requireOpenText("be checked again");
        flag(found);
        updatedAt = now;
    }

    private void changeText(String newSubject, String newBody) {
        requireOpenText("be changed");
        if (newBody.isBlank() || newBody.length() > LONGEST_BODY) {
            throw Problem.badInput("body", "A message has 1 to 10,000 characters.");
        }
        if (newSubject.length() > LONGEST_SUBJECT) {
            throw Problem.badInput("subject", "A subject has at most 200 characters.");
        }
        subject = newSubject.strip();
        body = newBody;
        rewriteId = null; // whoever waits for another text has one; MessageWriting.keep writes it down
    }

    private void requireOpenText(String attempt) {
        if (!status.isOpenForText()) {
            throw illegal(attempt);
        }
    }

    private void become(MessageStatus next) {
        if (!status.mayBecome(next)) {
            throw illegal("become " + next.text());
        }
        status = next;
    }

    private void open(Instant now) {
        status = MessageStatus.DRAFT;
        contentHash = null;
        rejectReason = "";
        decidedAt = null;
        decidedBy = null;
        firstApprovedBy = null;
        firstApprovedAt = null;
        updatedAt = now;
    }

    private void decided(@Nullable UUID by, Instant now) {
        decidedAt = now;
        decidedBy = by;
        updatedAt = now;
    }

    private void keepFlagsThatStillApply() {
        flag(StoredJson.flags(flags).stream()
                .flatMap(flag -> flag.in(subject, body).stream())
                .toList());
    }

    private void flag(List<Flag> found) {
        flags = StoredJson.write(found);
        flagCount = (int) found.stream().filter(Flag::isBlocking).count();
    }

    private IllegalMove illegal(String attempt) {
        return IllegalMove.of(
                "message",
                status.text(),
                attempt,
                status.moves().stream().map(MessageStatus::text).toList());
    }
}
