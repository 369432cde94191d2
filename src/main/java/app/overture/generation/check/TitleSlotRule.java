package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whatever stands in the place of the reader's title is one, though no list knows it: "in your role as …". Ranks are
 * left to {@link RoleRule}, callings in looser places to {@link CallingRule}.
 */
final class TitleSlotRule implements Rule {

    /** Words before a calling that tell its field, and not how well or how long it is done. */
    private static final Pattern FIELD = Pattern.compile(
            "^(?:payroll|tax|marine|night|ward|school|food|mining|railway|forest|court|criminal|army|naval|ship|dental|speech|patent|insolven|cost|web|game|sound|light|stage"
                    + "|mzdov|danov|detsk|zubn|lesn|polni|soudn|rodinn|nakladov|stavebn|strojn|chemick|potravin|sitov|webov|skoln|nocni|duln|lodn|zeleznicn|vojensk|trestn|patentov|svetelny|zvukov|divadeln)");

    /** A Czech word for somebody who does something, in any case. */
    private static final Pattern AGENT = Pattern.compile(
            "(?:ar|tel|nik|nic|ist|log|tor|er|yr|ant|ent|kyn)(?:e|i|a|y|u|ou|em|ovi|ce|ky|kou|ku|ka)?$");

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
        String title = Trades.recipient(ground, "contact_title");
        if (ofAnotherField(slot.text(), title, language, ground)) {
            return false;
        }
        boolean listed = false;
        String[] words = slot.text().split("[ ,]+");
        for (int at = 0; at < words.length; at++) {
            String word = words[at];
            boolean innocent = TitleSlots.innocent(word)
                    && (language.equals("cs")
                            ? at == 0
                            : at + 1 == words.length
                                    || Callings.of(words[at + 1]).isEmpty());
            if (innocent || ground.knows(word, language) || toldOtherwise(word, ground) || akin(word, ground)) {
                return true;
            }
            listed |= !Callings.of(word).isEmpty() || language.equals("en") && Callings.rare(word);
        }
        boolean rank = !Roles.in(slot.text()).isEmpty();
        return rank
                || !listed
                        && (!slot.sure()
                                || language.equals("cs")
                                        && !AGENT.matcher(Text.fold(words[0])).find()
                                || title.isEmpty()
                                || foreign(title, language));
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
    private static boolean akin(String word, Ground ground) {
        String folded = Text.fold(word);
        String title = Trades.recipient(ground, "contact_title");
        String stem = folded.substring(0, Math.min(folded.length(), 5));
        return stem.length() == 5 && Text.fold(Trades.own(ground)).contains(stem)
                || folded.length() > 5
                        && Text.fold(title).replaceAll("[ -]", "").contains(folded)
                || Trades.told(Callings.of(word), ground)
                || (Trades.owner(title) || !Roles.in(title).isEmpty())
                        && folded.matches("(?:entrepreneur|unternehmer|podnikatel|zivnostni).*");
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
