package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of people, companies, products and places stand in a fact, the strategy or the instructions. */
final class ProperNamesRule implements Rule {

    /** Large for other reasons than being a name that could be wrong. */
    private static final Set<String> COMMON = Set.of(
            "kunstliche",
            "kunstlicher",
            "kunstlichen",
            "intelligenz",
            "artificial",
            "intelligence",
            "i",
            "i'm",
            "i'd",
            "i'll",
            "i've",
            "ai",
            "ki",
            "it",
            "ceo",
            "cto",
            "cfo",
            "coo",
            "cmo",
            "cio",
            "vp",
            "hr",
            "eu",
            "uk",
            "us",
            "usa",
            "b2b",
            "b2c",
            "saas",
            "erp",
            "crm",
            "api",
            "kpi",
            "kpis",
            "roi",
            "ok",
            "gdpr",
            "dsgvo",
            "pdf",
            "qa",
            "ux",
            "ui",
            "iot",
            "seo",
            "faq",
            "llm",
            "llms",
            "ml",
            "linkedin",
            "english",
            "german",
            "czech",
            "french",
            "european",
            "europe",
            "europa",
            "evropa",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "montag",
            "dienstag",
            "mittwoch",
            "donnerstag",
            "freitag",
            "samstag",
            "sonntag",
            "sie",
            "ihr",
            "ihre",
            "ihren",
            "ihrem",
            "ihrer",
            "ihres",
            "ihnen",
            "du",
            "vy",
            "vas",
            "vam",
            "vami",
            "vase",
            "vasi",
            "vasem",
            "vaseho",
            "vasich",
            "vasim",
            "ty",
            "ti",
            "tebe",
            "tve",
            "mr",
            "ms",
            "mrs",
            "dr",
            "ing",
            "mgr",
            "frau",
            "herr",
            "herrn",
            "pan",
            "pani",
            "best",
            "regards",
            "thanks",
            "mit",
            "s",
            "m",
            "q1",
            "q2",
            "q3",
            "q4",
            "n",
            "hi",
            "hello",
            "dear",
            "guten",
            "tag",
            "dobry",
            "den",
            "hallo");

    @Override
    public String code() {
        return "unknown_name";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> field : Rules.fields(draft).entrySet()) {
            String text = field.getValue();
            if (field.getKey().equals("subject") && titleCase(text)) {
                continue;
            }
            int from = field.getKey().equals("body") ? draft.greeting().length() : 0;
            for (ProperNames.Found run : ProperNames.in(text, draft.language())) {
                if (run.start() < from) {
                    continue; // the greeting has a rule of its own
                }
                unknown(run, draft.language(), ground)
                        .ifPresent(part -> findings.add(finding(
                                field.getKey(),
                                part.start(),
                                part.end(),
                                text.substring(part.start(), part.end()),
                                "“" + text.substring(part.start(), part.end())
                                        + "” stands in no fact, nor in the strategy.")));
            }
        }
        return findings;
    }

    private static Optional<Part> unknown(ProperNames.Found run, String language, Ground ground) {
        List<ProperNames.Word> strange = run.words().stream()
                .filter(word -> !known(word.text(), ground))
                .filter(word -> !word.startsSentence()
                        || Text.brandLike(word.text())
                        // "Der Grund": a German sentence may begin with an article and go on with a noun
                        || (run.words().size() > 1 && !language.equals("de")))
                .toList();
        boolean onlyTheFirstWord = strange.size() == 1
                && run.words().size() > 1
                && strange.getFirst().startsSentence()
                && !Text.brandLike(strange.getFirst().text());
        if (strange.isEmpty() || onlyTheFirstWord) {
            return Optional.empty();
        }
        if (language.equals("de")
                && strange.size() < 2
                && strange.stream().noneMatch(word -> Text.brandLike(word.text()))) {
            return Optional.empty(); // "Ihre Planung", "Kurze Frage": a noun beside a known word
        }
        return Optional.of(
                new Part(strange.getFirst().start(), strange.getLast().end()));
    }

    private static boolean known(String word, Ground ground) {
        return COMMON.contains(Text.fold(word)) || !Months.named("in " + word).isEmpty() || ground.knows(word);
    }

    private static boolean titleCase(String subject) {
        String[] words = subject.strip().split("\\s+");
        long large = Arrays.stream(words)
                .filter(word -> !word.isEmpty() && Text.capitalised(word))
                .count();
        return words.length > 2 && large > words.length / 2;
    }

    private record Part(int start, int end) {}
}
