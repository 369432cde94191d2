package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of people, companies, products, events and places stand in a fact, the strategy or the instructions. */
final class ProperNamesRule implements Rule {

    /** Large for other reasons than being a name that could be wrong. */
    private static final Set<String> COMMON = Set.copyOf(List.of(
            ("kunstliche kunstlicher kunstlichen intelligenz artificial intelligence i i'm i'd i'll i've ai ki it hr eu b2b b2c saas erp crm api"
                            + " apis kpi kpis roi ok gdpr dsgvo pdf qa ux ui iot seo faq llm llms ml linkedin excel europe european europa evropa evrope"
                            + " evropy sie ihr ihre ihren ihrem ihrer ihres ihnen ihretwegen du dein deine deinem deinen deiner dir dich vy vas vam vami"
                            + " vase vasi vasem vaseho vasich vasim vasimi vaseho vasemu vas ty ti tebe tve tvou tvuj tvoje vasi mr ms mrs dr ing mgr mudr judr frau herr herrn pan pani pane best"
                            + " regards thanks kind q1 q2 q3 q4 hi hello dear guten tag dobry den ono pravda evropsk evropska evropske evropskou evropskych unie unii union hallo s m n a mit cet utc am pm ceo cto cfo coo cmo cio vp"
                            + " ps re rfp rfq csv sms gps rfid plc mes wms tms r&d b c d e f g x ev evs lkw pkw edv b2 co2 www http https internet web wifi usp"
                            + " sso vpn hmrc irs rma edi ean qr led nfc pin tan csrd esg rpa ocr bi dwh etl kvp mdm pim plm pdm dms cms lms ats hris hse ppe haccp fmea oee tpm mtbf jit fifo lifo sku upc moq rfi sow msa poc mvp nps abm sdr bdr icp arr mrr capex opex ebit ebitda fte pto brexit covid corona a3 a4 a5 h1 h2"
                            + " vg lg mfg hg bg bgm bem dguv avv agb bgb hgb iban bic sepa kfz suv ihk hwk tuv wlan sps hoai vob elster gobd zugferd xrechnung"
                            + " ico dic bozp svj osvc stk hpp dpp dpc mhd cr eet phm pbz kvk isds"
                            + " kmu mio mrd tsd vat dph mwst iso hgv hgvs vr ar pos cad cam pr q&a nda sla slas okr okrs kw mw kwh mwh us uk usa gmbh")
                    .split(" ")));

    private static final Set<String> EVENTS = Set.copyOf(List.of(
            "forum",
            "kongress",
            "messe",
            "summit",
            "konferenz",
            "award",
            "gipfel",
            "verband",
            "verein",
            "institut",
            "universitat",
            "hochschule",
            "akademie",
            "fachtagung",
            "tagung",
            "preis",
            "stiftung",
            "festival",
            "expo",
            "conference",
            "congress"));
    private static final Set<String> LEGAL = Set.of(
            "gmbh", "ag", "kg", "se", "ltd", "inc", "llc", "plc", "corp", "bv", "nv", "sro", "spa", "sarl", "holding",
            "group", "gruppe", "konzern");

    /** A headline writes all words large that are so long. */
    private static final int LONG = 5;

    /** Letters that Czech has only in foreign words. */
    private static final Pattern UNCZECH = Pattern.compile("[wqxWQX]");

    /** Endings that names hardly have. */
    private static final Pattern NOUN = Pattern.compile(
            "\\p{Lu}\\p{L}{4,}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|ität|itäten|ierung|ierungen|ismus|innen|barkeit|losigkeit|nisse?n?|(?:verantwort|zuständ|beauftragt?|beschäftigt?|angestellt?|vorsitzend?|angehörig)(?:lich|ig)?e[nrs]?)");

    private static final Pattern NATIONAL = Pattern.compile(
            "(?U)(?:Česk|Slovensk|Moravsk|Pražsk|Brněnsk|Národn)(?:ý|á|é|ou|ého|ému|ém|ým|í|ího|ímu|ím)");

    private static final Pattern NO_COUNTRY = Pattern.compile("(?U) (?!republi|stát|ráj)\\p{Ll}{3,}");

    /** Where one meets who is far away, said as one says "by telephone". */
    private static final Set<String> MEETINGS = Set.of(
            "Google Meet",
            "Microsoft Teams",
            "MS Teams",
            "Teams",
            "Zoom",
            "Skype",
            "Webex",
            "WhatsApp",
            "FaceTime",
            "Signal",
            "Zoomu",
            "WhatsAppu",
            "Skypu",
            "Teamsech");

    private static final Pattern MEANS =
            Pattern.compile("(?iuU)\\b(?:on|via|over|by|per|über|mit|in einem|in einer|přes|po|na|or|oder|nebo|či) $");

    /** "TP-400" is another machine than "TP-600". */
    private static final Pattern MODEL = Pattern.compile("\\p{Lu}{2,5}-\\d{2,4}");

    private static final Pattern ADVERB = Pattern.compile(
            "\\p{L}+(?:wegen|weise|halber|seits|mals|wärts|lich|weg|lings|zulande|gleichen|artig|maßen|dings)");
    private static final Pattern TOWN = Pattern.compile(
            "\\p{Lu}\\p{L}+(?:hausen|ingen|heim|burg|dorf|furth?|bach|kirchen|rode|walde|stadt|stedt|itz|brück|münde|lingen|hofen|wald|rath|hagen|tal|au|berge?|hessen|sachsen|franken|bayern|pfalz|leben|beck|beuren|werder|horst|brunn)");

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
            String text = Manners.unsaid(NumbersRule.blank(Links.blanked(field.getValue()), Calendar.FEAST));
            boolean headline = field.getKey().equals("subject") && titleCase(text, draft.language());
            List<Roles.Mention> roles = Roles.in(text);
            int from = field.getKey().equals("body")
                    ? GreetingRule.addressed(draft).length()
                    : 0;
            for (ProperNames.Found run : ProperNames.runs(text)) {
                boolean everybodys = Manners.everybodys(text, run.start(), run.end())
                        && Rules.uncited(Rules.scope(draft, ground, field.getKey(), run.start()), ground);
                if (run.start() >= from && !everybodys) {
                    strange(run, draft.language(), ground, headline, roles, text, field.getKey(), findings);
                }
            }
        }
        return findings;
    }

    private void strange(
            ProperNames.Found run,
            String language,
            Ground ground,
            boolean headline,
            List<Roles.Mention> roles,
            String text,
            String field,
            List<Finding> findings) {
        List<ProperNames.Word> words = run.words();
        if (MEETINGS.contains(run.text(text))
                && MEANS.matcher(text.substring(0, run.start())).find()) {
            return;
        }
        List<ProperNames.Word> strange = new ArrayList<>();
        for (ProperNames.Word word : words) {
            boolean role = roles.stream().anyMatch(one -> one.start() < word.end() && word.start() < one.end());
            boolean roleWork = words.size() > 1
                    && !roles.isEmpty()
                    && roles.stream()
                            .anyMatch(one -> one.start() >= run.start() && one.end() <= run.end() + 1
                                    || Math.abs(one.end() - word.start()) <= 6
                                    || Math.abs(word.end() - one.start()) <= 1);
            boolean afterRole =
                    roles.stream().anyMatch(one -> word.start() - one.end() >= 0 && word.start() - one.end() <= 5);
            if (!role
                    && !((roleWork || afterRole) && workWord(word.text()))
                    && strange(word, run, language, ground, headline, text)) {
                strange.add(word);
            }
        }
        if (language.equals("de") && strange.isEmpty()) {
            strange.addAll(event(words, ground, language));
        }
        if (strange.isEmpty()) {
            return;
        }
        int start = strange.getFirst().start();
        int end = strange.getLast().end();
        // "Oracle Fusion Cloud": what stands between belongs to it.
        findings.add(finding(
                field,
                start,
                end,
                text.substring(start, end),
                "“" + text.substring(start, end) + "” stands in no fact, nor in the strategy."));
    }

    private static boolean workWord(String word) {
        return Lexicon.isEnglish(word) && !Lexicon.isBrand(word);
    }

    private static boolean strange(
            ProperNames.Word word,
            ProperNames.Found run,
            String language,
            Ground ground,
            boolean headline,
            String text) {
        String token = word.text();
        if (language.equals("cs") && national(word, run, text) && !ground.has(token)) {
            return true;
        }
        if (known(token, language, ground) && !MODEL.matcher(token).matches()) {
            return false;
        }
        String bare = token.replaceFirst("['’]s$", "");
        if (token.matches("\\p{Lu}{2,4}s?") && word.afterOne() && !Lexicon.isBrand(token)) {
            return false; // "an einem RTW": a kind of thing, not the name of one
        }
        if (MODEL.matcher(bare).matches()) {
            return !ground.has(bare);
        }
        if (token.contains("-") || token.contains("/") || token.contains("&")) {
            return hyphenated(bare, language, ground);
        }
        if (Text.brandLike(bare) && !shouted(bare)) {
            return true;
        }
        if (Lexicon.isBrand(bare)) {
            return true;
        }
        boolean name = Lexicon.isName(bare);
        if (language.equals("de")) {
            if (name && !Lexicon.isSimpleNoun(bare) && !(word.startsSentence() && Lexicon.isGermanStem(bare))) {
                return true; // "Bamberg" is no Berg
            }
            if (word.afterPlace() && TOWN.matcher(bare).matches() && !Lexicon.isSimpleNoun(bare)) {
                return true;
            }
            if (bare.length() >= 7
                    && bare.endsWith("er")
                    && !word.startsSentence()
                    && Lexicon.isName(bare.substring(0, bare.length() - 2))
                    && !Lexicon.isSimpleNoun(bare.substring(0, bare.length() - 2))) {
                return true; // "Bochumer"
            }
            boolean german = Lexicon.isGermanNoun(bare)
                    || word.described() && Lexicon.endsInNoun(bare)
                    || Lexicon.isGermanStem(bare)
                            && (word.startsSentence() || headline || bare.length() >= 7 || word.afterArticle());
            return !german
                    && !Lexicon.isEnglish(bare)
                    && !NOUN.matcher(bare).matches()
                    && !(word.startsSentence() && ADVERB.matcher(bare).matches());
        }
        if (word.startsSentence() || headline) {
            if (language.equals("en")) {
                return !Lexicon.isEnglish(bare)
                        || (run.words().size() > 1
                                && !headline
                                && name
                                && followedByStrange(word, run, language, ground, text));
            }
            return (name || language.equals("cs") && UNCZECH.matcher(bare).find()) && !Lexicon.isEnglish(bare)
                    || (run.words().size() > 1 && !headline && followedByStrange(word, run, language, ground, text));
        }
        return true;
    }

    /** "z České spořitelny": large in the middle of a sentence, and what it belongs to is small. */
    private static boolean national(ProperNames.Word word, ProperNames.Found run, String text) {
        return !word.startsSentence()
                && word.end() == run.end()
                && NATIONAL.matcher(word.text()).matches()
                && NO_COUNTRY.matcher(text.substring(word.end())).lookingAt();
    }

    private static boolean followedByStrange(
            ProperNames.Word word, ProperNames.Found run, String language, Ground ground, String text) {
        int next = run.words().indexOf(word) + 1;
        return next < run.words().size() && strange(run.words().get(next), run, language, ground, false, text);
    }

    private static boolean hyphenated(String token, String language, Ground ground) {
        String[] parts = token.split("[-/&]");
        // "Sun-Valley-Gruppe": what is German about it is what it is.
        boolean company = language.equals("de") && LEGAL.contains(Text.fold(parts[parts.length - 1]));
        for (String part : parts) {
            if (part.isEmpty() || part.length() < 2 || known(part, language, ground) || !Text.capitalised(part)) {
                continue;
            }
            boolean everyday = language.equals("de") && Lexicon.isGerman(part) || Lexicon.isEnglish(part);
            boolean foreign = company && !Lexicon.isGerman(part);
            if (Lexicon.isBrand(part) || !everyday || foreign || Text.brandLike(part)) {
                return true;
            }
        }
        return false;
    }

    /** "Forum Zukunft Handel": in German all words of a name may be everyday nouns. */
    private static List<ProperNames.Word> event(List<ProperNames.Word> words, Ground ground, String language) {
        if (words.size() < 2) {
            return List.of();
        }
        boolean named = words.stream()
                .anyMatch(word -> EVENTS.contains(Text.fold(word.text())) || LEGAL.contains(Text.fold(word.text())));
        List<ProperNames.Word> unknown = words.stream()
                .filter(word -> !word.startsSentence() && !known(word.text(), language, ground))
                .toList();
        return named && unknown.size() >= 2 ? unknown : List.of();
    }

    private static boolean known(String word, String language, Ground ground) {
        String folded = Text.fold(word);
        return COMMON.contains(folded)
                || word.matches("\\p{Lu}{2,4}s") && COMMON.contains(folded.substring(0, folded.length() - 1))
                || word.length() == 1
                || word.chars().noneMatch(Character::isLetter)
                || !Dates.in("in " + word.replaceFirst("(?<=y|er|il|ry|ch|st)s$", ""))
                        .isEmpty()
                || !Calendar.weekdays(word).isEmpty()
                || Places.is(word)
                || NumberWords.small(folded, language).isPresent()
                || NumberWords.share(folded).isPresent()
                || ground.knows(word, language);
    }

    /** A word in capitals throughout is a shout or an abbreviation; only the latter can be a name. */
    private static boolean shouted(String word) {
        return word.length() > 5 && word.equals(word.toUpperCase(java.util.Locale.ROOT)) && Lexicon.isEnglish(word);
    }

    private static boolean titleCase(String subject, String language) {
        String[] words = subject.strip().split("\\s+");
        long large = Arrays.stream(words)
                .filter(word -> !word.isEmpty() && Text.capitalised(word))
                .count();
        boolean small = Arrays.stream(words).anyMatch(word -> word.length() >= LONG && !Text.capitalised(word));
        if (language.equals("cs") && large < words.length) {
            return false; // Czech writes none but names large
        }
        return words.length > 2 && large > words.length / 2 && !small;
    }
}
