package app.overture.sandbox.writer;

import app.overture.sandbox.writer.MailPrompt.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts that a sentence can be made of, the tellable ones first. */
final class FactShelf {

    private static final Set<String> BARREN = Set.of(
            "email",
            "phone",
            "linkedin_url",
            "url",
            "website",
            "domain",
            "city",
            "country",
            "hq",
            "hq_city",
            "hq_country",
            "region",
            "geo_region",
            "seniority",
            "department",
            "company_size",
            "size",
            "employees",
            "revenue",
            "revenue_range",
            "industry",
            "business_model",
            "ownership",
            "founded",
            "education",
            "language",
            "name",
            "job_title",
            "title",
            "role_verified",
            "confidence",
            "authority_score",
            "ai_champion_score",
            "contact_score",
            "linkedin_activity",
            "icp_fit",
            "certifications",
            "competitors",
            "tech_stack",
            "leadership",
            "person_summary",
            "summary",
            "customer_segments",
            "pain_hypothesis",
            "conversation_starters",
            "objection_prediction",
            "relationship_synthesis",
            "record");
    private static final Set<String> TOPICS =
            Set.of("expertise_areas", "expertise", "thought_leadership_topics", "topics", "focus", "interests");

    private final MailPrompt prompt;
    private final boolean english;
    private final int seed;
    private final Set<String> told;
    private final List<Fact> personal;
    private final List<Fact> corporate;

    /** @param told ids of facts that another step of the same answer rests on; they are used again only when nothing else is left */
    FactShelf(MailPrompt prompt, boolean english, int seed, Set<String> told) {
        this.prompt = prompt;
        this.told = told;
        this.english = english;
        this.seed = seed;
        this.personal = sorted(true);
        this.corporate = sorted(false);
    }

    /** Another one for each step; none when all are told and the company has something new. */
    @Nullable
    Fact personal(int index) {
        List<Fact> fresh = fresh(personal);
        if (fresh.isEmpty() && corporate.stream().anyMatch(this::isFresh)) {
            return null;
        }
        List<Fact> choice = fresh.isEmpty() ? personal : fresh;
        return choice.isEmpty() ? null : choice.get(index % choice.size());
    }

    private boolean isFresh(Fact fact) {
        return !told.contains(fact.id());
    }

    private List<Fact> fresh(List<Fact> facts) {
        return facts.stream().filter(this::isFresh).toList();
    }

    /** Another one for each step, and for two people of one company mostly another. */
    @Nullable
    Fact corporate(int index, @Nullable Fact other) {
        boolean number = other != null && hasNumber(other);
        List<Fact> untold = fresh(corporate);
        List<Fact> all = (untold.isEmpty() ? corporate : untold)
                .stream().filter(fact -> !fact.equals(other)).toList();
        List<Fact> plain =
                all.stream().filter(fact -> !number || !hasNumber(fact)).toList();
        List<Fact> choice = plain.isEmpty() ? all : plain;
        return choice.isEmpty() ? null : choice.get(Math.floorMod(seed + index, choice.size()));
    }

    /** A mail bears one number, not two. */
    private static boolean hasNumber(Fact fact) {
        return fact.value().chars().anyMatch(Character::isDigit);
    }

    List<Fact> byLength() {
        List<Fact> all = new ArrayList<>(personal);
        all.sort(Comparator.comparingInt(fact -> fact.value().length()));
        List<Fact> companies = new ArrayList<>(corporate);
        companies.sort(Comparator.comparingInt(fact -> fact.value().length()));
        all.addAll(companies);
        List<Fact> untold = fresh(all);
        return untold.isEmpty() ? all : untold;
    }

    Phrase phrase(Fact fact) {
        Phrase phrase = Phrase.of(fact.field(), fact.value());
        // In another language than the notes' own, the notes are quoted.
        return english || phrase.form() == Phrase.Form.QUOTE
                ? phrase
                : new Phrase(Phrase.Form.QUOTE, phrase.text().replace('“', '‘').replace('”', '’'));
    }

    /** Short names of what the person deals with, for subjects. */
    List<String> topics() {
        List<String> topics = new ArrayList<>();
        prompt.facts().stream()
                .filter(fact -> fact.ofPerson() && TOPICS.contains(fact.field()))
                .flatMap(fact -> Arrays.stream(fact.value().split("\\s*(?:,|;| and )\\s*")))
                .map(Phrase::bare)
                .map(Phrase::uncapitalised)
                .filter(topic -> !topic.isBlank() && topic.split("\\s+").length <= 3 && topic.length() <= 34)
                .forEach(topics::add);
        if (topics.isEmpty() && !prompt.of("company_industry").isEmpty()) {
            topics.add(Phrase.uncapitalised(prompt.of("company_industry").replace('_', ' ')));
        }
        return topics;
    }

    private List<Fact> sorted(boolean ofPerson) {
        List<Fact> facts = new ArrayList<>(prompt.facts().stream()
                .filter(fact -> fact.ofPerson() == ofPerson)
                .filter(fact -> !BARREN.contains(fact.field()) && fact.value().split("\\s+").length >= 2)
                .filter(fact -> !Phrase.of(fact.field(), fact.value()).isLong())
                .toList());
        if (facts.isEmpty()) {
            // Better a plain summary than nothing.
            prompt.facts().stream()
                    .filter(fact -> fact.ofPerson() == ofPerson && fact.field().contains("summary"))
                    .forEach(facts::add);
        }
        List<Fact> telling = facts.stream()
                .filter(fact -> Phrase.of(fact.field(), fact.value()).form() == Phrase.Form.DID)
                .toList();
        if (telling.size() >= 2 || !ofPerson && !telling.isEmpty()) {
            return telling;
        }
        facts.sort(Comparator.comparing(
                fact -> Phrase.of(fact.field(), fact.value()).form()));
        return facts;
    }
}
