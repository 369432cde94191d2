package app.overture.generation.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Holds a draft against its ground. Deterministic: the model that wrote a mistake would not find it. A stretch of text
 * is reported once, by the first rule that objects.
 *
 * @see "Decision 15"
 */
public final class Checker {

    private static final List<Rule> RULES = List.of(
            new EmptyRule(),
            new LimitsRule(),
            new ReplySubjectRule(),
            new PlaceholderRule(),
            new ObedienceRule(),
            new LinkRule(),
            new AddressRule(),
            new GreetingRule(),
            new LeakRule(),
            new CompetitorRule(),
            new RoleRule(),
            new CallingRule(),
            new TitleSlotRule(),
            new DatesRule(),
            new RecencyRule(),
            new NumbersRule(),
            new PlacesRule(),
            new TopicRule(),
            new ProperNamesRule(),
            new NameSwapRule(),
            new QuoteRule(),
            new LanguageRule(),
            new WornWordsRule(),
            new ToneRule(),
            new LengthRule(),
            new EvidenceRule(),
            new WithheldRule());

    /** Said of a long stretch, in which another rule may still point at a word. */
    private static final Set<String> WHOLE = Set.of("too_long", "no_evidence", "wrong_language", "unknown_quote");

    private Checker() {}

    public static List<Finding> check(Draft draft, Ground ground) {
        List<Finding> all = new ArrayList<>();
        for (Rule rule : RULES) {
            for (Finding finding : rule.check(draft, ground)) {
                if (all.stream().noneMatch(earlier -> overlap(earlier, finding))) {
                    all.add(finding);
                }
            }
        }
        all.sort(Comparator.comparing((Finding finding) -> finding.field().equals("subject") ? 0 : 1)
                .thenComparingInt(Finding::start));
        return List.copyOf(all);
    }

    /** A sentence in a wrong language still says which number is wrong in it. */
    private static boolean overlap(Finding a, Finding b) {
        return a.field().equals(b.field())
                && a.start() < b.end()
                && b.start() < a.end()
                && !WHOLE.contains(a.code())
                && !WHOLE.contains(b.code());
    }
}
