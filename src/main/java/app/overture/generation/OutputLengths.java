package app.overture.generation;

import static app.overture.db.Tables.LLM_USAGE_LOG;
import static app.overture.db.Tables.MESSAGES;
import static org.jooq.impl.DSL.charLength;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;

import app.overture.generation.prompt.Brief;
import app.overture.model.Spending;
import app.overture.tenancy.TenantScope;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long answers are, by channel and language: what the workspace's own calls to this model came to, and until there are
 * enough of them what the form asks for. A call brings several messages at once; its tokens are shared out by the length of
 * their texts.
 */
@Component
class OutputLengths {

    static final String WRITE = Spending.DRAFTS;
    static final String PREVIEW = "preview";
    static final String REWRITE = "rewrite_message";

    /** A few contacts in a hundred need a second attempt. */
    private static final double USUAL_CALLS = 1.02;

    /** Some more where short notes go to many in one language: these come out alike. */
    private static final double USUAL_CALLS_WITH_NOTES = 1.05;

    /** A run of fifty may have had luck: what was seen counts as much as what is usual when it was of so many contacts. */
    private static final int CONTACTS_TO_TRUST = 50;

    private static final int ENOUGH = 5;
    private static final int HISTORY = 300;

    private final DSLContext dsl;
    private final AnswerForm form;

    OutputLengths(DSLContext dsl, AnswerForm form) {
        this.dsl = dsl;
        this.form = form;
    }

    private record Kind(String channel, String language) {}

    /** What messages of one kind came to. */
    private record Seen(Kind kind, int messages, double characters, double sentences) {}

    /** What a run has to reckon with. */
    final class Learned {

        private final Map<Kind, Double> seen;
        private final double pace;
        private final double calls;
        private final int contacts;
        private final boolean neverCached;

        private Learned(Map<Kind, Double> seen, double pace, double calls, int contacts, boolean neverCached) {
            this.seen = Map.copyOf(seen);
            this.pace = pace;
            this.calls = calls;
            this.contacts = contacts;
            this.neverCached = neverCached;
        }

        /** Output tokens of one message. */
        double tokens(String channel, String language) {
            return seen.getOrDefault(new Kind(channel, language), pace * form.usual(channel, language));
        }

        /** Output tokens of an answer with these steps. */
        double tokens(Brief brief, List<Integer> steps, String language) {
            return steps.stream()
                    .mapToDouble(step -> tokens(brief.step(step).channel(), language))
                    .sum();
        }

        /** Calls per message that is written anew; above 1 when second attempts were needed. */
        double calls() {
            return calls;
        }

        /** Calls per contact. */
        double calls(Brief brief) {
            boolean alike =
                    !brief.language().isBlank() && brief.steps().stream().anyMatch(step -> !step.email());
            double usual = alike ? USUAL_CALLS_WITH_NOTES : USUAL_CALLS;
            return (calls * contacts + usual * CONTACTS_TO_TRUST) / (contacts + CONTACTS_TO_TRUST);
        }

        /** Whether this provider was seen not to cache what prompts have in common. */
        boolean neverCached() {
            return neverCached;
        }
    }

    /** For the reservation of one call. */
    int standard(Brief brief, List<Integer> steps) {
        return (int) Math.ceil(steps.stream()
                .mapToDouble(step -> form.usual(
                        brief.step(step).channel(),
                        brief.language().isBlank() ? brief.fallbackLanguage() : brief.language()))
                .sum());
    }

    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Learned learned(String model) {
        UUID tenantId = TenantScope.tenantId();
        Table<?> recent = recent(tenantId, model, List.of(WRITE, PREVIEW));
        Field<UUID> campaign = recent.field(LLM_USAGE_LOG.CAMPAIGN_ID);
        Field<UUID> contact = recent.field(LLM_USAGE_LOG.CONTACT_ID);
        var totals = dsl.select(
                        count(),
                        countDistinct(DSL.row(campaign, contact)),
                        sum(recent.field(LLM_USAGE_LOG.CACHED_TOKENS)))
                .from(recent)
                .fetchSingle();
        if (totals.value1() < ENOUGH) {
            return new Learned(Map.of(), 1, USUAL_CALLS, 0, false);
        }
        double calls = totals.value1() / (double) Math.max(1, totals.value2());
        boolean neverCached = number(totals.value3()) == 0;
        List<Seen> kinds = dsl.select(
                        MESSAGES.CHANNEL,
                        MESSAGES.LANGUAGE,
                        count(),
                        sum(charLength(MESSAGES.ORIGINAL_SUBJECT).plus(charLength(MESSAGES.ORIGINAL_BODY))),
                        sum(DSL.field("jsonb_array_length({0})", Integer.class, MESSAGES.EVIDENCE)))
                .from(MESSAGES)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(DSL.row(MESSAGES.CAMPAIGN_ID, MESSAGES.CONTACT_ID)
                        .in(DSL.select(campaign, contact).from(recent)))
                .groupBy(MESSAGES.CHANNEL, MESSAGES.LANGUAGE)
                .fetch(row -> new Seen(
                        new Kind(row.value1(), row.value2()),
                        row.value3(),
                        number(row.value4()),
                        number(row.value5())));
        return learned(kinds, tokensByLanguage(tenantId, recent), calls, totals.value2(), neverCached);
    }

    /** The same for messages that are written anew: these need more attempts, for they stand beside what was said before. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Learned learnedAnew(String model) {
        Learned learned = learned(model);
        Table<?> recent = recent(TenantScope.tenantId(), model, List.of(REWRITE));
        var totals = dsl.select(
                        count(),
                        count().filterWhere(recent.field(LLM_USAGE_LOG.OUTCOME).eq("ok")))
                .from(recent)
                .fetchSingle();
        return totals.value2() < ENOUGH
                ? learned
                : new Learned(
                        learned.seen,
                        learned.pace,
                        totals.value1() / (double) totals.value2(),
                        learned.contacts,
                        learned.neverCached);
    }

    private Learned learned(
            List<Seen> kinds, Map<String, Double> spent, double calls, int contacts, boolean neverCached) {
        Map<Kind, Double> lengths = new HashMap<>();
        double usual = 0;
        double came = 0;
        for (Seen seen : kinds) {
            String language = seen.kind().language();
            List<Seen> together = kinds.stream()
                    .filter(one -> one.kind().language().equals(language))
                    .toList();
            double frame = total(together, one -> form.frame(one.messages(), one.sentences()));
            double characters = total(together, Seen::characters);
            Double tokens = spent.get(language);
            if (tokens == null || characters == 0) {
                continue;
            }
            double perCharacter = Math.max(0, tokens - frame) / characters;
            double all = form.frame(seen.messages(), seen.sentences()) + perCharacter * seen.characters();
            lengths.put(seen.kind(), all / seen.messages());
            came += all;
            usual += seen.messages() * form.usual(seen.kind().channel(), language);
        }
        return new Learned(lengths, usual == 0 ? 1 : came / usual, calls, contacts, neverCached);
    }

    /** Answered calls, the newest. */
    private Table<?> recent(UUID tenantId, String model, List<String> operations) {
        return dsl.select(
                        LLM_USAGE_LOG.CAMPAIGN_ID,
                        LLM_USAGE_LOG.CONTACT_ID,
                        LLM_USAGE_LOG.CACHED_TOKENS,
                        LLM_USAGE_LOG.OUTPUT_TOKENS,
                        LLM_USAGE_LOG.OUTCOME)
                .from(LLM_USAGE_LOG)
                .where(LLM_USAGE_LOG.TENANT_ID.eq(tenantId))
                .and(LLM_USAGE_LOG.OPERATION.in(operations))
                .and(LLM_USAGE_LOG.MODEL.eq(model))
                .and(LLM_USAGE_LOG.OUTCOME.in("ok", "discarded", "malformed"))
                .orderBy(LLM_USAGE_LOG.CREATED_AT.desc())
                .limit(HISTORY)
                .asTable("recent");
    }

    private Map<String, Double> tokensByLanguage(UUID tenantId, Table<?> recent) {
        Field<UUID> campaign = recent.field(LLM_USAGE_LOG.CAMPAIGN_ID);
        Field<UUID> contact = recent.field(LLM_USAGE_LOG.CONTACT_ID);
        var spoken = dsl.select(
                        MESSAGES.CAMPAIGN_ID,
                        MESSAGES.CONTACT_ID,
                        min(MESSAGES.LANGUAGE).as("language"))
                .from(MESSAGES)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .groupBy(MESSAGES.CAMPAIGN_ID, MESSAGES.CONTACT_ID)
                .asTable("spoken");
        Field<String> language = spoken.field("language", String.class);
        Field<BigDecimal> tokens = sum(recent.field(LLM_USAGE_LOG.OUTPUT_TOKENS));
        return dsl
                .select(language, tokens)
                .from(recent)
                .join(spoken)
                .on(spoken.field(MESSAGES.CAMPAIGN_ID).eq(campaign))
                .and(spoken.field(MESSAGES.CONTACT_ID).eq(contact))
                .where(recent.field(LLM_USAGE_LOG.OUTCOME).eq("ok"))
                .groupBy(language)
                .fetchMap(language, tokens)
                .entrySet()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, one -> number(one.getValue())));
    }

    private static double total(List<Seen> all, java.util.function.ToDoubleFunction<Seen> part) {
        return all.stream().mapToDouble(part).sum();
    }

    private static double number(@Nullable BigDecimal value) {
        return value == null ? 0 : value.doubleValue();
    }
}
