package app.overture.contacts.imports;

import app.overture.contacts.Fact;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a column of a file can go. */
public enum ImportField {
    FULL_NAME("Full name"),
    FIRST_NAME("First name"),
    LAST_NAME("Last name"),
    EMAIL("E-mail address"),
    EMAIL_STATUS("E-mail status"),
    LINKEDIN_URL("LinkedIn profile"),
    PHONE("Phone"),
    JOB_TITLE("Job title"),
    SENIORITY("Seniority"),
    DEPARTMENT("Department"),
    CITY("City"),
    COUNTRY("Country"),
    LOCATION("Location"),
    LANGUAGE("Language"),
    TIME_ZONE("Time zone"),
    COMPANY("Company"),
    COMPANY_DOMAIN("Company domain"),
    WEBSITE("Website"),
    COMPANY_LINKEDIN_URL("Company at LinkedIn"),
    INDUSTRY("Industry"),
    EMPLOYEES("Company size"),
    REVENUE("Revenue"),
    COMPANY_CITY("Company city"),
    COMPANY_COUNTRY("Company country"),
    DO_NOT_CONTACT("Do not contact, if true"),
    UNSUBSCRIBED("Suppress, if true"),
    BOUNCED("Suppress, if bounced"),
    COMPANY_DESCRIPTION("Fact: what the company does", Fact.Layer.L1, "summary"),
    SEO_DESCRIPTION("Fact: website description", Fact.Layer.L1, "website_description"),
    KEYWORDS("Fact: company keywords", Fact.Layer.L1, "keywords"),
    SPECIALITIES("Fact: specialities", Fact.Layer.L1, "specialities"),
    FOUNDED("Fact: founded in", Fact.Layer.L1, "founded"),
    TECHNOLOGIES("Fact: technologies", Fact.Layer.L2, "tech_stack"),
    FUNDING("Fact: funding", Fact.Layer.L2, "funding"),
    HEADLINE("Fact: headline", Fact.Layer.PERSON, "headline"),
    ABOUT("Fact: about the person", Fact.Layer.PERSON, "person_summary"),
    CONNECTED_ON("Fact: connected on", Fact.Layer.PERSON, "connected_on"),
    NOTES("Fact: notes", Fact.Layer.PERSON, "notes"),
    CUSTOM("Keep under its own name"),
    LEFT_OUT("Left out");

    /** What a fact of this column is about; a column that is no fact has none. */
    record Knowledge(Fact.Layer layer, String field) {}

    private final String label;
    private final @Nullable Knowledge knowledge;

    ImportField(String label) {
        this.label = label;
        this.knowledge = null;
    }

    ImportField(String label, Fact.Layer layer, String field) {
        this.label = label;
        this.knowledge = new Knowledge(layer, field);
    }

    /** As a person reads it. */
    public String label() {
        return label;
    }

    /** As a mapping spells it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Optional<Knowledge> knowledge() {
        return Optional.ofNullable(knowledge);
    }

    boolean names() {
        return this == FULL_NAME || this == FIRST_NAME || this == LAST_NAME;
    }

    static List<ImportField> facts() {
        return Arrays.stream(values()).filter(one -> one.knowledge != null).toList();
    }

    /** The field of a word in a mapping; "ignore", "skip" and nothing at all leave the column out. */
    static Optional<ImportField> ofWord(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.equals("ignore") || plain.equals("skip")) {
            return Optional.of(LEFT_OUT);
        }
        return Arrays.stream(values())
                .filter(one -> one.word().equals(plain))
                .findFirst()
                .or(() -> Optional.ofNullable(FieldAliases.OTHER_WORDS.get(plain)));
    }
}
