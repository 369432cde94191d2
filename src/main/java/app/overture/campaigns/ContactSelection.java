package app.overture.campaigns;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.CAMPAIGN_CONTACTS;
import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.MESSAGES;

import app.overture.contacts.ContactFilter;
import app.overture.contacts.ContactRow;
import app.overture.contacts.ContactService;
import app.overture.contacts.Facet;
import app.overture.shared.Page;
import app.overture.shared.Paging;
import app.overture.tenancy.Access;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is in a campaign; set-based, so that adding a thousand is one statement. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ContactSelection {

    private static final int MOST = 100_000;
    private static final int PORTION = 2_000;
    private static final Field<String> NAME = DSL.concat(CONTACTS.FIRST_NAME, DSL.inline(" "), CONTACTS.LAST_NAME);

    private final DSLContext dsl;
    private final ContactService contacts;
    private final Access access;

    ContactSelection(DSLContext dsl, ContactService contacts, Access access) {
        this.dsl = dsl;
        this.contacts = contacts;
        this.access = access;
    }

    /** Everyone a wish means, disqualified ones too: they are counted as skipped. */
    Set<UUID> resolve(UUID tenantId, ContactWish wish) {
        requireOurs(tenantId, wish);
        Set<UUID> wanted = new LinkedHashSet<>(wish.contactIds());
        ContactFilter filter = wish.filter() == null ? ContactFilter.none() : wish.filter();
        if (!wish.companyIds().isEmpty()) {
            filter = filter.with(
                    Facet.COMPANY_ID,
                    wish.companyIds().stream().map(UUID::toString).toList());
        }
        if (wish.filter() != null || !wish.companyIds().isEmpty()) {
            wanted.addAll(contacts.idsMatching(filter, MOST));
        }
        return wanted;
    }

    private void requireOurs(UUID tenantId, ContactWish wish) {
        Set<UUID> people = dsl.select(CONTACTS.ID)
                .from(CONTACTS)
                .where(CONTACTS.TENANT_ID.eq(tenantId))
                .and(CONTACTS.ID.eq(DSL.any(array(wish.contactIds()))))
                .fetchSet(CONTACTS.ID);
        refuseUnknown(wish.contactIds(), people, "contacts", "contact");
        Set<UUID> companies = dsl.select(COMPANIES.ID)
                .from(COMPANIES)
                .where(COMPANIES.TENANT_ID.eq(tenantId))
                .and(COMPANIES.ID.eq(DSL.any(array(wish.companyIds()))))
                .fetchSet(COMPANIES.ID);
        refuseUnknown(wish.companyIds(), companies, "companies", "company");
    }

    private void refuseUnknown(Set<UUID> asked, Set<UUID> found, String table, String what) {
        asked.stream().filter(id -> !found.contains(id)).findFirst().ifPresent(id -> {
            throw access.missing(table, id, what);
        });
    }

    /** Adds who is not in yet and not disqualified; the unique key makes a second try harmless. */
    Added add(UUID tenantId, UUID campaignId, Collection<UUID> wanted, Instant now) {
        List<UUID> added = dsl.insertInto(
                        CAMPAIGN_CONTACTS,
                        CAMPAIGN_CONTACTS.TENANT_ID,
                        CAMPAIGN_CONTACTS.ID,
                        CAMPAIGN_CONTACTS.CAMPAIGN_ID,
                        CAMPAIGN_CONTACTS.CONTACT_ID,
                        CAMPAIGN_CONTACTS.STATUS,
                        CAMPAIGN_CONTACTS.ADDED_AT)
                .select(DSL.select(
                                CONTACTS.TENANT_ID,
                                DSL.field("uuidv7()", UUID.class),
                                DSL.val(campaignId),
                                CONTACTS.ID,
                                DSL.val(CampaignContactStatus.PENDING.text()),
                                DSL.val(now))
                        .from(CONTACTS)
                        .where(CONTACTS.TENANT_ID.eq(tenantId))
                        .and(CONTACTS.ID.eq(DSL.any(array(wanted))))
                        .and(CONTACTS.DISQUALIFIED_AT.isNull()))
                .onConflict(CAMPAIGN_CONTACTS.TENANT_ID, CAMPAIGN_CONTACTS.CAMPAIGN_ID, CAMPAIGN_CONTACTS.CONTACT_ID)
                .doNothing()
                .returning(CAMPAIGN_CONTACTS.CONTACT_ID)
                .fetch(CAMPAIGN_CONTACTS.CONTACT_ID);
        List<Added.Gap> gaps = rows(added).stream()
                .filter(row -> !row.missing().isEmpty())
                .map(row -> new Added.Gap(row.id(), row.missing()))
                .toList();
        return new Added(added.size(), wanted.size() - added.size(), count(tenantId, campaignId), gaps);
    }

    AddPreview preview(
            UUID tenantId,
            UUID campaignId,
            Collection<UUID> wanted,
            Set<Channel> channels,
            Instant coolSince,
            int days) {
        Set<UUID> alreadyIn = dsl.select(CAMPAIGN_CONTACTS.CONTACT_ID)
                .from(CAMPAIGN_CONTACTS)
                .where(of(tenantId, campaignId))
                .and(CAMPAIGN_CONTACTS.CONTACT_ID.eq(DSL.any(array(wanted))))
                .fetchSet(CAMPAIGN_CONTACTS.CONTACT_ID);
        List<ContactRow> others =
                rows(wanted.stream().filter(id -> !alreadyIn.contains(id)).toList());
        List<ContactRow> addable =
                others.stream().filter(row -> !row.disqualified()).toList();
        Set<UUID> busy = busyElsewhere(
                tenantId, campaignId, addable.stream().map(ContactRow::id).toList(), coolSince);
        return new AddPreview(
                wanted.size(),
                alreadyIn.size(),
                others.size() - addable.size(),
                addable.size(),
                busy.size(),
                count(addable, ContactRow::suppressed),
                count(addable, row -> lacksAddress(row, channels)),
                count(addable, row -> !row.missing().isEmpty()),
                days);
    }

    /** In portions, because a statement takes only so many parameters. */
    private List<ContactRow> rows(List<UUID> ids) {
        List<ContactRow> rows = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += PORTION) {
            rows.addAll(contacts.rows(ids.subList(from, Math.min(from + PORTION, ids.size()))));
        }
        return rows;
    }

    private Set<UUID> busyElsewhere(UUID tenantId, UUID campaignId, Collection<UUID> wanted, Instant since) {
        return dsl.selectDistinct(CAMPAIGN_CONTACTS.CONTACT_ID)
                .from(CAMPAIGN_CONTACTS)
                .join(CAMPAIGNS)
                .on(CAMPAIGNS.TENANT_ID.eq(CAMPAIGN_CONTACTS.TENANT_ID))
                .and(CAMPAIGNS.ID.eq(CAMPAIGN_CONTACTS.CAMPAIGN_ID))
                .where(CAMPAIGN_CONTACTS.TENANT_ID.eq(tenantId))
                .and(CAMPAIGN_CONTACTS.CONTACT_ID.eq(DSL.any(array(wanted))))
                .and(CAMPAIGN_CONTACTS.CAMPAIGN_ID.ne(campaignId))
                .and(CAMPAIGN_CONTACTS.STATUS.in("pending", "generating", "generated"))
                .and(CAMPAIGNS.STATUS.in(Arrays.stream(CampaignStatus.values())
                        .filter(CampaignStatus::isActive)
                        .map(CampaignStatus::text)
                        .toList()))
                .and(CAMPAIGN_CONTACTS
                        .ADDED_AT
                        .ge(since)
                        .or(DSL.exists(DSL.selectOne()
                                .from(MESSAGES)
                                .where(MESSAGES.TENANT_ID.eq(CAMPAIGN_CONTACTS.TENANT_ID))
                                .and(MESSAGES.CAMPAIGN_CONTACT_ID.eq(CAMPAIGN_CONTACTS.ID))
                                .and(MESSAGES.SENT_AT.ge(since)))))
                .fetchSet(CAMPAIGN_CONTACTS.CONTACT_ID);
    }

    private static boolean lacksAddress(ContactRow row, Set<Channel> channels) {
        boolean noMail = channels.contains(Channel.EMAIL) && row.email() == null;
        boolean noProfile = channels.stream().anyMatch(Channel::isLinkedIn) && row.linkedinUrl() == null;
        return noMail || noProfile;
    }

    private static int count(List<ContactRow> rows, Function<ContactRow, Boolean> which) {
        return (int) rows.stream().filter(which::apply).count();
    }

    /** In the order they were added, or sorted by name, score or status; taken-out contacts last. */
    Page<CampaignContactRow> list(UUID tenantId, UUID campaignId, String q, Paging paging) {
        Condition wanted = of(tenantId, campaignId);
        if (!q.isBlank()) {
            wanted = wanted.and(NAME.containsIgnoreCase(q.strip()).or(CONTACTS.EMAIL.containsIgnoreCase(q.strip())));
        }
        var messages = DSL.field(DSL.selectCount()
                .from(MESSAGES)
                .where(MESSAGES.TENANT_ID.eq(CAMPAIGN_CONTACTS.TENANT_ID))
                .and(MESSAGES.CAMPAIGN_CONTACT_ID.eq(CAMPAIGN_CONTACTS.ID)));
        var page = dsl.select(CAMPAIGN_CONTACTS.fields())
                .select(messages)
                .from(CAMPAIGN_CONTACTS)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(CAMPAIGN_CONTACTS.TENANT_ID))
                .and(CONTACTS.ID.eq(CAMPAIGN_CONTACTS.CONTACT_ID))
                .where(wanted)
                .orderBy(order(paging))
                .limit(paging.size())
                .offset(paging.offset())
                .fetch();
        Map<UUID, ContactRow> people = contacts.rows(page.map(row -> row.get(CAMPAIGN_CONTACTS.CONTACT_ID))).stream()
                .collect(Collectors.toMap(ContactRow::id, Function.identity()));
        List<CampaignContactRow> rows = page.stream()
                .flatMap(row -> Optional.ofNullable(people.get(row.get(CAMPAIGN_CONTACTS.CONTACT_ID)))
                        .map(person -> new CampaignContactRow(
                                row.get(CAMPAIGN_CONTACTS.ID),
                                person,
                                CampaignContactStatus.of(row.get(CAMPAIGN_CONTACTS.STATUS)),
                                row.get(CAMPAIGN_CONTACTS.FAILURE_CODE),
                                row.get(CAMPAIGN_CONTACTS.FAILURE_REASON),
                                row.get(messages),
                                row.get(CAMPAIGN_CONTACTS.ADDED_AT)))
                        .stream())
                .toList();
        int total = dsl.selectCount()
                .from(CAMPAIGN_CONTACTS)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(CAMPAIGN_CONTACTS.TENANT_ID))
                .and(CONTACTS.ID.eq(CAMPAIGN_CONTACTS.CONTACT_ID))
                .where(wanted)
                .fetchSingle()
                .value1();
        return new Page<>(rows, total, paging.page(), paging.size());
    }

    private static List<OrderField<?>> order(Paging paging) {
        List<OrderField<?>> order = new ArrayList<>();
        sorted(paging.sortField()).ifPresent(field -> order.add(paging.descending() ? field.desc() : field.asc()));
        order.add(DSL.field(CAMPAIGN_CONTACTS.STATUS.eq("excluded")).asc());
        order.add(CONTACTS.SCORE.desc());
        order.add(CONTACTS.LAST_NAME.asc());
        order.add(CAMPAIGN_CONTACTS.ID.asc());
        return order;
    }

    private static Optional<Field<?>> sorted(String name) {
        return switch (name) {
            case "name" -> Optional.of(CONTACTS.LAST_NAME);
            case "score" -> Optional.of(CONTACTS.SCORE);
            case "status" -> Optional.of(CAMPAIGN_CONTACTS.STATUS);
            case "added_at" -> Optional.of(CAMPAIGN_CONTACTS.ADDED_AT);
            default -> Optional.empty();
        };
    }

    int count(UUID tenantId, UUID campaignId) {
        return dsl.fetchCount(
                CAMPAIGN_CONTACTS,
                of(tenantId, campaignId).and(CAMPAIGN_CONTACTS.STATUS.ne(CampaignContactStatus.EXCLUDED.text())));
    }

    /** The contacts that still lack something, best first. */
    List<UUID> unready(UUID tenantId, UUID campaignId) {
        return dsl.select(CAMPAIGN_CONTACTS.CONTACT_ID)
                .from(CAMPAIGN_CONTACTS)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(CAMPAIGN_CONTACTS.TENANT_ID))
                .and(CONTACTS.ID.eq(CAMPAIGN_CONTACTS.CONTACT_ID))
                .leftJoin(COMPANIES)
                .on(COMPANIES.TENANT_ID.eq(CONTACTS.TENANT_ID))
                .and(COMPANIES.ID.eq(CONTACTS.COMPANY_ID))
                .where(of(tenantId, campaignId))
                .and(CAMPAIGN_CONTACTS.STATUS.ne(CampaignContactStatus.EXCLUDED.text()))
                .and(CONTACTS.PROFILED_AT
                        .isNull()
                        .or(COMPANIES.PROFILED_AT.isNull())
                        .or(COMPANIES.RESEARCHED_AT.isNull()))
                .orderBy(CONTACTS.SCORE.desc(), CONTACTS.ID)
                .fetch(CAMPAIGN_CONTACTS.CONTACT_ID);
    }

    private static Condition of(UUID tenantId, UUID campaignId) {
        return CAMPAIGN_CONTACTS.TENANT_ID.eq(tenantId).and(CAMPAIGN_CONTACTS.CAMPAIGN_ID.eq(campaignId));
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
