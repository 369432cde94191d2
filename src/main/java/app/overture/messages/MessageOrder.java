package app.overture.messages;

import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.MESSAGES;
import static app.overture.db.Tables.OWNERS;

import app.overture.shared.Paging;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * The orders a list of messages can have. Its own is the reviewer's: best score, then person, then step. Every order ends
 * with person and step, so no two messages share a place.
 */
final class MessageOrder {

    /**
     * What is sorted by.
     *
     * @param joined in a statement that joins people, companies and owners
     * @param alone the same where there are only messages
     */
    private record Term(Field<?> joined, Field<?> alone, boolean descending) {

        static Term of(Field<?> field, boolean descending) {
            return new Term(field, field, descending);
        }

        OrderField<?> order(boolean onlyMessages) {
            Field<?> field = onlyMessages ? alone : joined;
            return descending ? field.desc() : field.asc();
        }

        @SuppressWarnings("unchecked")
        Condition comes(boolean before, Object than) {
            Field<Object> field = (Field<Object>) alone;
            Field<Object> value = DSL.val(than, field.getDataType());
            return before == descending ? field.gt(value) : field.lt(value);
        }

        /** What an index can look up; the rest of the key decides at the ends. */
        @SuppressWarnings("unchecked")
        Condition between(Object one, Object other) {
            Field<Object> field = (Field<Object>) alone;
            Field<Object> first = DSL.val(one, field.getDataType());
            Field<Object> last = DSL.val(other, field.getDataType());
            return field.ge(DSL.least(first, last)).and(field.le(DSL.greatest(first, last)));
        }

        @SuppressWarnings("unchecked")
        Condition is(Object same) {
            Field<Object> field = (Field<Object>) alone;
            return field.eq(DSL.val(same, field.getDataType()));
        }
    }

    private final String sort;
    private final List<Term> terms = new ArrayList<>();

    private MessageOrder(String sort) {
        this.sort = sort;
        Paging paging = new Paging(0, 1, sort);
        boolean worstFirst = sort.equals("score");
        if (!paging.sortField().equals("score")) {
            first(paging);
        }
        add(Term.of(MESSAGES.CONTACT_SCORE, !worstFirst));
        // The other way round to the end, so that the same index serves both.
        add(Term.of(MESSAGES.CAMPAIGN_CONTACT_ID, worstFirst));
        add(Term.of(MESSAGES.STEP, worstFirst));
    }

    /** @param sort an unknown one is the list's own */
    static MessageOrder of(String sort) {
        return new MessageOrder(sort);
    }

    /** The riskiest first is asked for without a minus. */
    private void first(Paging paging) {
        boolean descending = paging.descending();
        switch (paging.sortField()) {
            case "contact", "contact_name" ->
                terms.add(new Term(CONTACTS.LAST_NAME, ofContact(CONTACTS.LAST_NAME), descending));
            case "company", "company_name" ->
                terms.add(new Term(
                        DSL.coalesce(COMPANIES.NAME, DSL.inline("")),
                        DSL.coalesce(company(), DSL.inline("")),
                        descending));
            case "owner", "owner_name" -> terms.add(new Term(OWNERS.NAME, owner(), descending));
            case "channel" -> terms.add(Term.of(MESSAGES.CHANNEL, descending));
            case "step" -> terms.add(Term.of(MESSAGES.STEP, descending));
            case "status" -> terms.add(Term.of(MESSAGES.STATUS, descending));
            case "flags" -> terms.add(Term.of(MESSAGES.RISK, descending));
            case "risk" -> terms.add(Term.of(MESSAGES.RISK, !descending));
            case "subject" -> terms.add(Term.of(MESSAGES.SUBJECT, descending));
            case "cost", "cost_usd" -> terms.add(Term.of(MESSAGES.COST_USD, descending));
            case "updated_at" -> terms.add(Term.of(MESSAGES.UPDATED_AT, descending));
            default -> {}
        }
    }

    private void add(Term term) {
        if (terms.stream().noneMatch(one -> one.alone().equals(term.alone()))) {
            terms.add(term);
        }
    }

    boolean isByScore() {
        return terms.getFirst().alone().equals(MESSAGES.CONTACT_SCORE);
    }

    boolean isBestFirst() {
        return terms.getFirst().descending();
    }

    /** Can be told from messages alone. */
    boolean isOfMessages() {
        return terms.getFirst().alone() == terms.getFirst().joined();
    }

    List<OrderField<?>> fields() {
        return terms.stream().<OrderField<?>>map(term -> term.order(false)).toList();
    }

    /** For statements on messages alone. */
    List<OrderField<?>> fieldsAlone() {
        return terms.stream().<OrderField<?>>map(term -> term.order(true)).toList();
    }

    List<Field<?>> key() {
        return terms.stream().<Field<?>>map(Term::alone).toList();
    }

    MessagePlace place(Record key) {
        return new MessagePlace(sort, List.of(key.intoArray()));
    }

    static Condition after(MessagePlace place) {
        MessageOrder order = of(place.sort());
        Object first = place.key().getFirst();
        // Said twice: the first part is what an index can look up.
        return DSL.not(order.terms.getFirst().comes(true, first)).and(order.comes(false, place.key()));
    }

    static Condition before(MessagePlace place) {
        return of(place.sort()).comes(true, place.key());
    }

    /** Both ends are in, whichever comes first. */
    static Condition between(MessagePlace one, MessagePlace other) {
        return of(one.sort())
                .terms
                .getFirst()
                .between(one.key().getFirst(), other.key().getFirst())
                .and(between(before(one), after(one), before(other), after(other)));
    }

    private static Condition between(
            Condition beforeOne, Condition afterOne, Condition beforeOther, Condition afterOther) {
        return DSL.not(beforeOne)
                .and(DSL.not(afterOther))
                .or(DSL.not(beforeOther).and(DSL.not(afterOne)));
    }

    private Condition comes(boolean before, List<Object> key) {
        Condition sameSoFar = DSL.noCondition();
        Condition any = DSL.noCondition();
        for (int n = 0; n < terms.size(); n++) {
            any = any.or(sameSoFar.and(terms.get(n).comes(before, key.get(n))));
            sameSoFar = sameSoFar.and(terms.get(n).is(key.get(n)));
        }
        return any;
    }

    private static Field<String> ofContact(Field<String> field) {
        return DSL.field(DSL.select(field)
                .from(CONTACTS)
                .where(CONTACTS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(CONTACTS.ID.eq(MESSAGES.CONTACT_ID)));
    }

    private static Field<String> company() {
        return DSL.field(DSL.select(COMPANIES.NAME)
                .from(CONTACTS)
                .join(COMPANIES)
                .on(COMPANIES.TENANT_ID.eq(CONTACTS.TENANT_ID))
                .and(COMPANIES.ID.eq(CONTACTS.COMPANY_ID))
                .where(CONTACTS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(CONTACTS.ID.eq(MESSAGES.CONTACT_ID)));
    }

    private static Field<String> owner() {
        return DSL.field(DSL.select(OWNERS.NAME)
                .from(OWNERS)
                .where(OWNERS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(OWNERS.ID.eq(MESSAGES.OWNER_ID)));
    }
}
