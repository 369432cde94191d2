package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import app.overture.generation.check.Statement.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A rank that a draft gives to someone was given to them in the facts, in whichever language, and over the same work. */
final class RoleRule implements Rule {

    /** "as", "in your role as": said of the recipient. */
    private static final Pattern GIVEN_TO_READER = Pattern.compile(
            "(?iu)(?:\\bas|\\bas (?:the|a|an|its|their)|\\byou(?:'re| are) (?:the |a |an |their )?|\\byour (?:role|work|job|position) as(?: the| a| an)?|\\bals|\\bals (?:neue[rn]? )?|\\bjako|\\bv roli|\\bv pozici|\\bna pozici|\\bjste)"
                    + "(?: [\\p{L}-]+){0,3}\\s*$");

    private static final Pattern MORE =
            Pattern.compile("(?iu)^(?: of| for| der| des| für)?(?: (?:the ))?(?: [\\p{L}&-]+)");

    /** Said of anybody: "your managers", "die Leitung". */
    private static final Pattern GENERIC = Pattern.compile(
            "(?iu)managers|directors|supervisors|foremen|foreman|presidents|founders|owners|owner|board members?|partners|heads of|\\p{L}*leitung|vedení|manažeři|ředitelé|majitelé|leitende[rn]?|chefs?|chefin|\\p{L}*managern|team leads|ředitelství|mistr(?:em|a)?");

    private static final Pattern ANYBODY = Pattern.compile(
            "(?iu)\\b(?:your|every|each|no|which|one|another|ihre?[nmrs]?|jede[rnm]?|kein\\p{L}*|welche[rnm]?|váš|vaš\\p{L}*|každ\\p{L}*|žádn\\p{L}*|kter\\p{L}*)(?: \\p{L}+){0,2} $");

    /** Whom else to ask: somebody is meant who may be there or not. */
    private static final Pattern REFERRAL = Pattern.compile(
            "(?iuU)\\b(?:right (?:person|contact)|point me|put me in touch|introduce me|pass (?:this|it) on|forward|(?:speak|talk|turn|write)(?:ing)? to|instead|rather|ansprechpartner\\p{L}*|wenden|weiterleiten|weitergeben|zuständig\\p{L}*|kümmert|lieber|eher|obrátit|předat|předáte|přeposlat|přepošlete|raději|spíš\\p{L}?|na starosti)\\b");

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
            String text = field.getValue();
            for (RoleWork.Led led : RoleWork.led(text)) {
                if (!ground.knows(led.work(), draft.language()) && ofOthers(led, ground)) {
                    findings.add(finding(
                            field.getKey(),
                            led.start(),
                            led.start() + led.work().length(),
                            led.work(),
                            "No fact says that the recipient leads “" + led.work() + "”."));
                }
            }
            for (Roles.Mention said : Roles.in(text)) {
                boolean reader =
                        GIVEN_TO_READER.matcher(text.substring(0, said.start())).find();
                boolean known = ground.all().stream()
                        .filter(one -> !one.statement().sought())
                        .filter(one -> !reader
                                || one.statement().kind() != Kind.FACT
                                || one.statement().label().startsWith("person")
                                || one.statement().label().isEmpty())
                        .flatMap(one -> one.roles().stream())
                        .anyMatch(one -> (one.covers(said)
                                        && sameWork(said, one)
                                        && !ofAnother(text, said, one, ground, draft.language()))
                                || lesser(said, one)
                                || ofPlant(said, one)
                                || named(said, one));
                if (!known && !quoted(text, said) && (reader || !anybody(text, said))) {
                    findings.add(finding(
                            field.getKey(),
                            said.start(),
                            end(text, said),
                            text.substring(said.start(), end(text, said)),
                            "No fact gives anybody the role “" + text.substring(said.start(), end(text, said)) + "”."));
                }
            }
        }
        return findings;
    }

    /** The facts give the recipient other work than this. */
    private static boolean ofOthers(RoleWork.Led led, Ground ground) {
        Set<String> work = RoleWords.functions(led.work());
        List<Roles.Mention> known = ground.all().stream()
                .filter(one -> one.statement().kind() != Kind.GIVEN)
                .flatMap(one -> one.roles().stream())
                .filter(one -> !one.functions().isEmpty())
                .toList();
        return !work.isEmpty()
                && !known.isEmpty()
                && known.stream().allMatch(one -> Collections.disjoint(one.functions(), work));
    }

    /** A title between quotation marks is spoken of as a word. */
    private static boolean quoted(String text, Roles.Mention said) {
        return said.start() > 0
                && said.end() < text.length()
                && "\"“„«‚‘'".indexOf(text.charAt(said.start() - 1)) >= 0
                && "\"”“»‘’'".indexOf(text.charAt(said.end())) >= 0;
    }

    private static boolean anybody(String text, Roles.Mention said) {
        return GENERIC.matcher(said.text()).matches()
                || said.text().equalsIgnoreCase("Geschäftsführung")
                        && text.substring(0, said.start()).matches("(?isu).*\\b(?:in|bei|mit|an|von) (?:der|ihrer) ")
                || REFERRAL.matcher(Rules.sentence(text, said.start())).find()
                || (said.rank().matches("manager|lead|leiter|vedouci")
                        && ANYBODY.matcher(text.substring(Math.max(0, said.start() - 40), said.start()))
                                .find());
    }

    /** A CFO is the head of finance. */
    private static boolean named(Roles.Mention said, Roles.Mention known) {
        String over = switch (known.rank()) {
            case "cfo" -> "finance";
            case "cto", "cio" -> "it engineering";
            case "coo" -> "operations";
            case "cmo" -> "marketing";
            default -> "";
        };
        return !over.isEmpty()
                && said.rank().matches("director|direktor|reditel|leiter|head|vedouci|chief|manager")
                && said.functions().stream().anyMatch(over::contains);
    }

    /** A head of maintenance is a maintenance manager too. */
    private static boolean lesser(Roles.Mention said, Roles.Mention known) {
        boolean alike =
                said.rank().matches("head|leiter|vedouci") && known.rank().matches("director|reditel|direktor");
        return (alike
                        || said.rank().matches("manager|lead")
                                && known.rank().matches("head|director|leiter|vedouci|reditel|direktor|vp"))
                && !Collections.disjoint(said.functions(), known.functions());
    }

    /** Who manages a plant is its director. */
    private static boolean ofPlant(Roles.Mention said, Roles.Mention known) {
        return said.functions().contains("plant")
                && known.functions().contains("plant")
                && said.rank().matches("director|direktor|reditel|leiter|vedouci|manager|head")
                && known.rank().matches("director|direktor|reditel|leiter|vedouci|manager|head");
    }

    /** "a Catering Director" where the facts know another one: over work that no word of theirs names. */
    private static boolean ofAnother(
            String text, Roles.Mention said, Roles.Mention known, Ground ground, String language) {
        return said.functions().isEmpty()
                && !(ground.knows(said.text(), language) && !said.text().equalsIgnoreCase(said.rank()))
                && RoleWork.of(text, said, known, language)
                        .filter(work -> !ground.knows(work, language) && !ground.begins(work))
                        .isPresent();
    }

    private static boolean sameWork(Roles.Mention said, Roles.Mention known) {
        return said.functions().isEmpty() || !Collections.disjoint(said.functions(), known.functions());
    }

    /** "Head of" alone says little: what follows belongs to it. */
    private static int end(String text, Roles.Mention said) {
        var more = MORE.matcher(text.substring(said.end()));
        boolean open = said.rank().equals("head")
                || said.rank().equals("vedouci") && RoleWork.follows(text.substring(said.end()))
                || said.text().matches("(?iu).*(?: der| des| für)")
                || text.substring(said.end()).matches("(?s) (?:of|for) .*");
        return open && more.find() ? said.end() + more.end() : said.end();
    }
}
