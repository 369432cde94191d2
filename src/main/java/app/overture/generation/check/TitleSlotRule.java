package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import app.overture.generation.check.Statement.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whatever stands in the place of the reader's title is one, though no list knows it: "in your role as …". Ranks are
 * left to {@link RoleRule}, callings in looser places to {@link CallingRule}.
 */
final class TitleSlotRule implements Rule {

    private static final Pattern OWNER = Pattern.compile(
            "(?iu)\\b(?:owner|proprietor|founder|ceo|inhaber|gründer|geschäftsführ|majitel|jednatel|zakladatel|freelance|selbstständig)");

    /** Words before a calling that tell its field, and not how well or how long it is done. */
    private static final Pattern FIELD = Pattern.compile(
            "^(?:payroll|tax|marine|night|ward|school|food|mining|railway|forest|court|criminal|army|naval|ship|dental|speech|patent|insolven|cost|web|game|sound|light|stage"
                    + "|mzdov|danov|zdravotn|detsk|zubn|lesn|polni|soudn|rodinn|nakladov|stavebn|strojn|chemick|potravin|sitov|webov|skoln|nocni|duln|lodn|zeleznicn|vojensk|trestn|patentov|svetelny|zvukov|divadeln)");

    @Override
    public String code() {
        return "unknown_role";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> field : Rules.fields(draft).entrySet()) {
            for (TitleSlots.Slot slot : TitleSlots.in(field.getValue(), draft.language())) {
                if (!fits(slot, draft.language(), ground)) {
                    findings.add(finding(
                            field.getKey(),
                            slot.start(),
                            slot.end(),
                            slot.text(),
                            "No fact gives the recipient the title “" + slot.text() + "”."));
                }
            }
        }
        return findings;
    }

    private static boolean fits(TitleSlots.Slot slot, String language, Ground ground) {
        String title = title(ground).orElse("");
        if (ofAnotherField(slot.text(), title, language, ground)) {
            return false;
        }
        boolean listed = false;
        for (String word : slot.text().split("[ ,]+")) {
            if (TitleSlots.innocent(word)
                    || ground.knows(word, language)
                    || toldOtherwise(word, ground)
                    || akin(word, title)) {
                return true;
            }
            listed |= !Callings.of(word).isEmpty() || language.equals("en") && Callings.rare(word);
        }
        boolean rank = !Roles.in(slot.text()).isEmpty();
        return rank || !listed && (!slot.sure() || title.isEmpty() || foreign(title, language));
    }

    private static Optional<String> title(Ground ground) {
        return ground.all().stream()
                .map(Ground.Known::statement)
                .filter(statement ->
                        statement.kind() == Kind.RECIPIENT && statement.label().equals("contact_title"))
                .map(Statement::text)
                .findFirst();
    }

    private static boolean toldOtherwise(String word, Ground ground) {
        return ground.all().stream()
                .filter(known -> !known.statement().sought())
                .flatMap(known -> known.words().stream())
                .anyMatch(known -> Callings.agree(word, known));
    }

    /** "mzdová účetní" of a chief accountant: the same calling in another field. */
    private static boolean ofAnotherField(String said, String title, String language, Ground ground) {
        String[] words = said.split(" ");
        if (words.length < 2 || Callings.of(words[words.length - 1]).isEmpty() || !title.contains(" ")) {
            return false;
        }
        String field = words[words.length - 2];
        return FIELD.matcher(Text.fold(field)).find()
                && !ground.knows(field, language)
                && List.of(title.split(" ")).stream().anyMatch(known -> Callings.agree(words[words.length - 1], known));
    }

    /** "Gärtnerei" and "Gärtner"; who owns a firm may be called by its trade. */
    private static boolean akin(String word, String title) {
        String folded = Text.fold(word);
        String stem = folded.substring(0, Math.min(folded.length(), 5));
        return stem.length() == 5 && Text.fold(title).contains(stem)
                || OWNER.matcher(title).find() && folded.matches("(?:entrepreneur|unternehmer|podnikatel|zivnostni).*");
    }

    /** A title in another language than the draft's cannot be compared with words that no list knows. */
    private static boolean foreign(String title, String language) {
        boolean english = true;
        boolean german = false;
        for (String word : title.split("[^\\p{L}]+")) {
            english &= Lexicon.isEnglish(word);
            german |= word.length() > 3 && Text.capitalised(word) && Lexicon.isGerman(word);
        }
        return switch (language) {
            case "en" -> !english;
            case "de" -> !german;
            default -> english || german && title.matches(".*(?:in|er|ung|mann|frau)\\b.*");
        };
    }
}
