package app.overture.contacts;

import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.OWNERS;

import app.overture.shared.Page;
import app.overture.shared.Paging;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import app.overture.tenancy.AuditLog;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The people of a workspace: find, read, change, take out. */
@Service
@Transactional
public class ContactService {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Contacts contacts;
    private final ContactQueries queries;
    private final ContactWriter writer;
    private final Dossiers dossiers;
    private final Access access;
    private final AuditLog audit;
    private final Clock clock;
    private final DSLContext dsl;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;

    ContactService(
            Contacts contacts,
            ContactQueries queries,
            ContactWriter writer,
            Dossiers dossiers,
            Access access,
            AuditLog audit,
            Clock clock,
            DSLContext dsl,
            ApplicationEventPublisher events,
            ObjectMapper json) {
        this.contacts = contacts;
        this.queries = queries;
        this.writer = writer;
        this.dossiers = dossiers;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.dsl = dsl;
        this.events = events;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Page<ContactRow> search(ContactFilter filter, Paging paging) {
        return queries.search(access.viewer().tenantId(), filter, paging);
    }

    /** The page alone, for screens that know the number already. */
    @Transactional(readOnly = true)
    public List<ContactRow> list(ContactFilter filter, Paging paging) {
        return queries.list(access.viewer().tenantId(), filter, paging);
    }

    /** What a filter can be set to. */
    @Transactional(readOnly = true)
    public FilterChoices choices() {
        return queries.choices(access.viewer().tenantId());
    }

    @Transactional(readOnly = true)
    public int count(ContactFilter filter) {
        return queries.count(access.viewer().tenantId(), filter);
    }

    /** The best first, at most so many. */
    @Transactional(readOnly = true)
    public List<UUID> idsMatching(ContactFilter filter, int limit) {
        return queries.ids(access.viewer().tenantId(), filter, limit);
    }

    /** Rows of known people in the order asked for; ids that are not here are left out. */
    @Transactional(readOnly = true)
    public List<ContactRow> rows(Collection<UUID> ids) {
        return queries.rows(access.viewer().tenantId(), ids);
    }

    @Transactional(readOnly = true)
    public ContactDetail get(UUID id) {
        Actor actor = access.viewer();
        Record row = queries.find(actor.tenantId(), id).orElseThrow(() -> access.missing("contacts", id, "contact"));
        return new ContactDetail(
                ContactQueries.row(row),
                row.get(CONTACTS.EMAIL_STATUS),
                row.get(CONTACTS.PHONE),
                row.get(CONTACTS.CITY),
                row.get(CONTACTS.COUNTRY),
                row.get(CONTACTS.LANGUAGE),
                row.get(CONTACTS.TIME_ZONE),
                row.get(CONTACTS.DO_NOT_CONTACT_HINT),
                row.get(CONTACTS.DISQUALIFIED_AT),
                row.get(CONTACTS.DISQUALIFIED_REASON),
                row.get(CONTACTS.REPLIED_AT),
                row.get(CONTACTS.PROFILED_AT),
                row.get(CONTACTS.SOURCE),
                json.readValue(row.get(CONTACTS.CUSTOM).data(), TEXTS),
                row.get(CONTACTS.CREATED_AT),
                row.get(CONTACTS.UPDATED_AT),
                row.get(COMPANIES.ID) == null ? null : Companies.company(row),
                dossiers.of(id).facts());
    }

    /**
     * @throws Problem when the name is missing, or somebody here has the address or the profile already
     */
    public UUID create(NewContact contact) {
        Actor actor = access.editor();
        requireOwner(actor.tenantId(), contact.ownerId());
        return writer.create(actor.tenantId(), contact);
    }

    public ContactDetail update(UUID id, ContactChange change, int version) {
        Actor actor = access.editor();
        Contact contact = contact(id);
        contact.expect(version);
        requireOwner(actor.tenantId(), change.ownerId());
        contact.edit(change, clock.instant());
        writer.requireFree(actor.tenantId(), id, contact.email(), contact.linkedinKey());
        contacts.flush();
        return get(id);
    }

    /** Gives people to another owner, or to none; answers how many there were. */
    public int assign(Collection<UUID> ids, @Nullable UUID ownerId) {
        Actor actor = access.editor();
        requireOwner(actor.tenantId(), ownerId);
        return dsl.update(CONTACTS)
                .set(CONTACTS.OWNER_ID, ownerId)
                .set(CONTACTS.VERSION, CONTACTS.VERSION.plus(1))
                .set(CONTACTS.UPDATED_AT, clock.instant())
                .where(CONTACTS.TENANT_ID.eq(actor.tenantId()))
                .and(CONTACTS.ID.in(ids))
                .execute();
    }

    /** Takes a person out for good, everywhere: hidden from every picker, nothing more is written or sent. */
    public void disqualify(UUID id, String reason) {
        Actor actor = access.editor();
        contact(id).disqualify(reason, clock.instant());
        contacts.flush();
        events.publishEvent(new ContactDisqualified(actor.tenantId(), id, reason));
    }

    public void qualifyAgain(UUID id) {
        access.editor();
        contact(id).qualifyAgain(clock.instant());
        contacts.flush();
    }

    /** Their later steps stop at the last moment; marking twice says it once. */
    public void markReplied(UUID id) {
        Actor actor = access.editor();
        boolean news = contact(id).replied(clock.instant());
        contacts.flush();
        if (news) {
            events.publishEvent(new ContactReplied(actor.tenantId(), id));
        }
    }

    /** Removes a person with all their facts, drafts and history, as they may ask for. */
    public void erase(UUID id) {
        Actor actor = access.admin();
        int erased = dsl.deleteFrom(CONTACTS)
                .where(CONTACTS.TENANT_ID.eq(actor.tenantId()))
                .and(CONTACTS.ID.eq(id))
                .execute();
        if (erased == 0) {
            throw access.missing("contacts", id, "contact");
        }
        audit.record("contact.erased", id.toString(), "");
        events.publishEvent(new ContactErased(actor.tenantId(), id));
    }

    private Contact contact(UUID id) {
        return contacts.findById(id).orElseThrow(() -> access.missing("contacts", id, "contact"));
    }

    private void requireOwner(UUID tenantId, @Nullable UUID ownerId) {
        if (ownerId != null
                && !dsl.fetchExists(OWNERS, OWNERS.TENANT_ID.eq(tenantId).and(OWNERS.ID.eq(ownerId)))) {
            throw access.missing("owners", ownerId, "owner");
        }
    }
}
