package app.overture.generation.check;

import app.overture.contacts.Fact;
import app.overture.generation.prompt.Brief;
import app.overture.generation.prompt.Recipient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a draft may speak of, read off the same brief and recipient that its prompt was rendered from. */
public final class Grounding {

    private Grounding() {}

    /**
     * @param wishes what the person asked for in addition; may be empty
     * @param foreignNames names of other people and companies of the workspace that the drafts mention
     */
    public static Ground of(
            Brief brief, Recipient recipient, String wishes, Collection<String> foreignNames, LocalDate today) {
        Ground.Builder ground = Ground.about(recipient.firstName(), recipient.lastName())
                .today(today)
                .foreignNames(foreignNames)
                .linkHosts(brief.linkHosts())
                .say(Statement.recipient("contact_title", recipient.title()))
                .say(Statement.recipient("company_name", recipient.companyName()));
        recipient.details().forEach((label, value) -> ground.say(Statement.recipient(label, value)));
        for (Statement given : given(brief, wishes)) {
            ground.say(given).linkHosts(Links.hosts(given.text()));
        }
        List<String> withheld = new ArrayList<>();
        for (Recipient.KnownFact fact : recipient.facts()) {
            if (fact.suspicious()) {
                withheld.add(fact.value());
            } else if (fact.field().equals(Fact.RECORD)) {
                // The sender's own list: any sentence may rest on it.
                ground.say(Statement.recipient(Fact.RECORD, fact.value()));
            } else {
                ground.say(Statement.fact(
                        fact.id().toString(), fact.layer() + "." + fact.field(), fact.value(), fact.observedOn()));
            }
        }
        return ground.withheld(withheld).build();
    }

    private static List<Statement> given(Brief brief, String wishes) {
        List<Statement> given = new ArrayList<>();
        given.add(Statement.given("campaign", brief.campaign()));
        given.add(Statement.given("purpose", brief.purpose()));
        for (String text : List.of(brief.instructions(), brief.senderName(), wishes)) {
            given.add(Statement.given(text));
        }
        brief.strategy().forEach(line -> given.add(Statement.given(line.key(), line.value())));
        brief.steps().forEach(step -> given.add(Statement.given(step.label() + "\n" + step.guidance())));
        return given;
    }
}
