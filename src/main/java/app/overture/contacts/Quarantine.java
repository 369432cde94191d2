package app.overture.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plain data of a contact and its company is foreign text too. What reads like an instruction in it is shown beside
 * the facts that are withheld; whoever hands the data to a model leaves such values out.
 *
 * @see "Decision 16"
 */
public final class Quarantine {

    private static final String SOURCE = "Contact data";

    private Quarantine() {}

    /** The value, or nothing when it speaks to a machine. */
    public static String sound(@Nullable String value) {
        return value == null || Suspicion.of(value) ? "" : value;
    }

    static List<Fact> of(Dossier.Person person, @Nullable Company company) {
        LocalDate today = person.updatedOn();
        List<Fact> withheld = new ArrayList<>();
        add(withheld, person.id(), Fact.Layer.PERSON, "name", person.name(), today);
        add(withheld, person.id(), Fact.Layer.PERSON, "job_title", person.jobTitle(), today);
        add(withheld, person.id(), Fact.Layer.PERSON, "department", person.department(), today);
        add(withheld, person.id(), Fact.Layer.PERSON, "city", person.city(), today);
        if (company != null) {
            add(withheld, company.id(), Fact.Layer.L1, "company_name", company.name(), today);
            add(withheld, company.id(), Fact.Layer.L1, "industry", company.industry(), today);
            add(withheld, company.id(), Fact.Layer.L1, "business_model", company.businessModel(), today);
            add(withheld, company.id(), Fact.Layer.L1, "city", company.city(), today);
        }
        return withheld;
    }

    private static void add(
            List<Fact> withheld, UUID id, Fact.Layer layer, String field, @Nullable String value, LocalDate today) {
        if (value != null && !value.isBlank() && Suspicion.of(value)) {
            withheld.add(new Fact(id, layer, field, value, SOURCE, null, today, true));
        }
    }
}
