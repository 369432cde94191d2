package app.overture.messages;

import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.MESSAGES;
import static app.overture.db.Tables.OWNERS;

import app.overture.shared.Paging;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;

/** The orders a list of messages can have. Its own is the reviewer's: best score, then person, then step. */
final class MessageOrder {

    private MessageOrder() {}

    static List<OrderField<?>> of(Paging paging) {
        List<OrderField<?>> order = new ArrayList<>();
        Field<?> first = switch (paging.sortField()) {
            case "contact", "contact_name" -> CONTACTS.LAST_NAME;
            case "company", "company_name" -> COMPANIES.NAME;
            case "channel" -> MESSAGES.CHANNEL;
            case "step" -> MESSAGES.STEP;
            case "status" -> MESSAGES.STATUS;
            case "flags" -> MESSAGES.FLAG_COUNT;
            case "subject" -> MESSAGES.SUBJECT;
            case "score" -> CONTACTS.SCORE;
            case "owner", "owner_name" -> OWNERS.NAME;
            case "cost", "cost_usd" -> MESSAGES.COST_USD;
            case "updated_at" -> MESSAGES.UPDATED_AT;
            default -> null;
        };
        if (paging.sortField().equals("risk")) {
            order.add(MESSAGES.FLAG_COUNT.desc());
            order.add(DSL.field("jsonb_array_length({0})", Integer.class, MESSAGES.FLAGS)
                    .desc());
        }
        if (first != null) {
            order.add(paging.descending() ? first.desc() : first.asc());
        }
        order.add(CONTACTS.SCORE.desc());
        order.add(CONTACTS.LAST_NAME);
        order.add(CONTACTS.FIRST_NAME);
        order.add(MESSAGES.CAMPAIGN_CONTACT_ID);
        order.add(MESSAGES.STEP);
        return order;
    }
}
