package app.overture.sandbox.writer;

import app.overture.sandbox.writer.Letter.Sentence;
import app.overture.sandbox.writer.MailPrompt.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes one message of a sequence: it opens with one thing the person did, names role and company with something the
 * company does, links that to what the playbook offers, and ends with a question. Which facts and frames are taken depends
 * on the person, the step and the attempt only, so that neighbours differ and the same request gets the same text.
 */
final class LetterWriter {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s,;)]+[^\\s,;).]");
    private static final Pattern MENTION =
            Pattern.compile("(?i)\\b(?:mention|say|add|erwähne|zmiň)\\s+(that\\s+|dass\\s+|že\\s+)?([^.;\\n]{4,160})");

    private final MailPrompt prompt;
    private final MailPrompt.Step step;
    private final int attempt;
    private final Frames frames;
    private final String formality;
    private final FactShelf shelf;
    private final int position;
    private final boolean english;
    private final boolean brief;

    LetterWriter(MailPrompt prompt, int number, int attempt, Set<String> told) {
        this.prompt = prompt;
        this.step = prompt.step(number);
        this.attempt = attempt;
        String language = Frames.speaks(prompt.language()) ? prompt.language() : "en";
        this.frames = Frames.in(language);
        this.english = language.equals("en");
        this.formality = prompt.formality();
        // Counted over all channels: what the invitation said, the mail does not say again.
        this.position = Math.max(
                0, prompt.steps().stream().map(MailPrompt.Step::number).toList().indexOf(number));
        this.shelf = new FactShelf(prompt, english, seed("facts"), told);
        this.brief = wishes("short", "kürz", "kurz", "krat", "zkra", "brief", "concise");
    }

    Letter write() {
        return switch (step.channel()) {
            case "linkedin_connect" -> invitation();
            case "linkedin_message" -> message("");
            default -> message(subject());
        };
    }

    private Letter message(String subject) {
        @Nullable Fact told = shelf.personal(position + attempt);
        @Nullable Fact context = shelf.corporate(position + attempt, told);
        List<Sentence> opening = new ArrayList<>();
        if (told != null) {
            opening.add(opener(told));
            opening.add(context == null || brief ? role() : bridge(context));
        } else if (context != null) {
            opening.add(companyOpener(context));
        } else {
            opening.add(role());
        }
        List<Sentence> offer = new ArrayList<>();
        offer.add(value(brief));
        List<Sentence> end = new ArrayList<>(notes());
        end.add(ask());
        Letter letter = new Letter(subject, paragraphs(opening, offer, end));
        if (letter.words() > step.most() && opening.size() == 2) {
            opening.set(1, role());
            letter = new Letter(subject, paragraphs(opening, offer, end));
        }
        if (letter.words() > step.most()) {
            offer.set(0, value(true));
            letter = new Letter(subject, paragraphs(opening, offer, end));
        }
        for (Sentence more : fillers()) {
            boolean room = letter.words() + more.text().split("\\s+").length <= step.most() - 2;
            if (!brief && room && (letter.words() < step.fewest() + 2 || wishes("long", "länger", "delší", "detail"))) {
                offer.add(more);
                letter = new Letter(subject, paragraphs(opening, offer, end));
            }
        }
        return letter;
    }

    private List<List<Sentence>> paragraphs(List<Sentence> opening, List<Sentence> offer, List<Sentence> end) {
        List<List<Sentence>> all = new ArrayList<>();
        all.add(List.of(Sentence.plain(Frames.fill(pick("greeting"), names()))));
        all.add(List.copyOf(opening));
        List<Sentence> rest = new ArrayList<>(offer);
        rest.addAll(end);
        all.add(rest);
        all.add(List.of(Sentence.plain(prompt.campaign().getOrDefault("sender_name", ""))));
        return all;
    }

    private Sentence opener(Fact fact) {
        Phrase phrase = shelf.phrase(fact);
        return switch (phrase.form()) {
            case DID -> sentence("open.did", fact, Map.of("did", phrase.text()));
            case THINGS -> sentence("open.work", fact, Map.of("np", phrase.text()));
            case QUOTE -> sentence("open.quote", fact, Map.of("fact", phrase.text()));
        };
    }

    private Sentence companyOpener(Fact fact) {
        Phrase phrase = shelf.phrase(fact);
        return phrase.form() == Phrase.Form.DID
                ? sentence("open.company", fact, Map.of("did", phrase.text()))
                : sentence("open.company.quote", fact, Map.of("fact", phrase.text()));
    }

    private Sentence bridge(Fact fact) {
        Phrase phrase = shelf.phrase(fact);
        return phrase.form() == Phrase.Form.DID
                ? sentence("bridge", fact, Map.of("did", phrase.text()))
                : sentence("bridge.quote", fact, Map.of("fact", phrase.text()));
    }

    private Sentence role() {
        return Sentence.plain(Frames.fill(pick("bridge.role"), names()));
    }

    private Sentence sentence(String slot, Fact fact, Map<String, String> more) {
        Map<String, String> values = new LinkedHashMap<>(names());
        values.putAll(more);
        return new Sentence(Frames.fill(pick(slot), values), List.of(fact.id()));
    }

    private Sentence value(boolean shortOne) {
        List<String> values = prompt.strategy("value", "offer", "theme", "angle");
        if (values.isEmpty()) {
            String purpose = prompt.campaign().getOrDefault("purpose", "");
            values = List.of(
                    purpose.isEmpty() || purpose.equals("(none)")
                            ? prompt.campaign().getOrDefault("campaign", "")
                            : purpose);
        }
        List<String> main = prompt.strategy("value");
        List<String> choice = new ArrayList<>(main.isEmpty() ? values : main);
        if (shortOne) {
            choice.sort(java.util.Comparator.comparingInt(String::length));
            choice.subList(Math.min(2, choice.size()), choice.size()).clear();
        }
        String value = Phrase.bare(choice.get(Math.floorMod(seed("which") + position + attempt, choice.size())));
        return Sentence.plain(Frames.fill(
                pick(isCommunity() ? "value.community" : "value"),
                Map.of("value", english ? Phrase.uncapitalised(value) : value)));
    }

    /** The playbook or the campaign speaks of a community; otherwise nobody is invited into one. */
    private boolean isCommunity() {
        return (prompt.strategy().toString() + prompt.campaign()).matches("(?is).*(community|komunit|gemeinschaft).*");
    }

    private List<Sentence> fillers() {
        List<Sentence> fillers = new ArrayList<>();
        if (position % 2 == 1 || wishes("proof", "number", "beleg", "číslo")) {
            one("proof", prompt.strategy("proof")).ifPresent(fillers::add);
        }
        one("more", prompt.strategy("position", "differ", "theme")).ifPresent(fillers::add);
        one("proof", prompt.strategy("proof"))
                .filter(proof -> !fillers.contains(proof))
                .ifPresent(fillers::add);
        return fillers;
    }

    private Optional<Sentence> one(String slot, List<String> said) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        String chosen = Phrase.bare(said.get(Math.floorMod(seed(slot) + position, said.size())));
        return Optional.of(
                Sentence.plain(Frames.fill(pick(slot), Map.of(slot, english ? Phrase.uncapitalised(chosen) : chosen))));
    }

    private List<Sentence> notes() {
        List<Sentence> notes = new ArrayList<>();
        Matcher mention = MENTION.matcher(prompt.instructions());
        if (mention.find()) {
            String said = Phrase.bare(mention.group(2));
            notes.add(Sentence.plain(
                    mention.group(1) != null
                            ? Phrase.capitalised(said) + "."
                            : Frames.fill(pick("note"), Map.of("note", said))));
        }
        Matcher link = LINK.matcher(prompt.instructions());
        if (link.find()) {
            notes.add(Sentence.plain(Frames.fill(pick("note.link"), Map.of("link", link.group()))));
        }
        return notes;
    }

    private Sentence ask() {
        return Sentence.plain(pick("ask." + (1 + position % 3)));
    }

    private String subject() {
        List<String> topics = shelf.topics();
        Map<String, String> values = new LinkedHashMap<>(names());
        List<String> candidates = new ArrayList<>();
        if (!topics.isEmpty()) {
            values.put("topic", topics.get(Math.floorMod(position + attempt, topics.size())));
            candidates.addAll(rotated("subject.topic"));
        }
        candidates.addAll(rotated("subject"));
        return candidates.stream()
                .map(frame -> Phrase.capitalised(Frames.fill(frame, values)))
                .filter(subject -> subject.length() <= 60 && subject.split("\\s+").length <= 6)
                .findFirst()
                .orElse(prompt.of("company_name").isEmpty() ? "AI in practice" : prompt.of("company_name"));
    }

    private Letter invitation() {
        List<Sentence> fitting = new ArrayList<>();
        int saying = 0;
        // The first frames say most: role, company and offer. The longer ones fit with the shorter facts only.
        for (String slot : List.of("connect", "connect.company")) {
            for (String frame : frames.at(slot, formality)) {
                for (Fact fact : shelf.byLength()) {
                    if (fact.ofPerson() == slot.equals("connect")) {
                        fitting.addAll(invitations(frame, fact));
                    }
                }
                boolean saysMost = saying == 0 || slot.equals("connect") && frame.contains("{value}");
                saying = saysMost ? fitting.size() : saying;
            }
        }
        if (fitting.isEmpty()) {
            List<String> plain = new ArrayList<>(frames.at("connect.company", formality));
            plain.addAll(frames.at("connect", formality));
            plain.stream()
                    .filter(frame -> Frames.fits(frame, names()))
                    .map(frame -> Frames.fill(frame, names()))
                    .filter(text -> text.length() <= step.characters())
                    .forEach(text -> fitting.add(Sentence.plain(text)));
        }
        if (saying > 1) {
            Collections.rotate(fitting.subList(0, saying), seed("connect") % saying);
        }
        Sentence chosen = fitting.isEmpty()
                ? Sentence.plain(prompt.of("contact_first_name"))
                : fitting.get(Math.floorMod(position + attempt, fitting.size()));
        return new Letter("", List.of(split(chosen)));
    }

    private List<Sentence> invitations(String frame, Fact fact) {
        Phrase phrase = shelf.phrase(fact);
        Map<String, String> values = new LinkedHashMap<>(names());
        values.put("industry", Phrase.uncapitalised(prompt.of("company_industry")));
        values.put(phrase.form() == Phrase.Form.DID ? "did" : "fact", phrase.text());
        List<String> offers = new ArrayList<>(prompt.strategy("value"));
        offers.sort(java.util.Comparator.comparingInt(String::length));
        List<Sentence> fitting = new ArrayList<>();
        for (String offer : offers.isEmpty() ? List.of("") : offers) {
            values.put("value", english ? Phrase.uncapitalised(Phrase.bare(offer)) : Phrase.bare(offer));
            String text = Frames.fill(frame, values);
            if (Frames.fits(frame, values) && text.length() <= step.characters()) {
                fitting.add(new Sentence(text, List.of(fact.id())));
            }
        }
        return fitting;
    }

    private static List<Sentence> split(Sentence whole) {
        List<Sentence> parts = new ArrayList<>();
        for (String part : whole.text().split("(?<=[.?])\\s+(?=\\p{Lu})")) {
            parts.add(new Sentence(part, parts.isEmpty() ? whole.facts() : List.of()));
        }
        return parts;
    }

    private Map<String, String> names() {
        return Map.of(
                "first", prompt.of("contact_first_name"),
                "last", prompt.of("contact_last_name"),
                "title", prompt.of("contact_title"),
                "name", prompt.of("company_name"));
    }

    private boolean wishes(String... words) {
        return java.util.Arrays.stream(words).anyMatch(prompt.wish()::contains);
    }

    private String pick(String slot) {
        return rotated(slot).getFirst();
    }

    /** The frames of a place, beginning at this person's. */
    private List<String> rotated(String slot) {
        List<String> all = frames.at(slot, formality);
        List<String> usable =
                all.stream().filter(frame -> !needsMissingName(frame)).toList();
        List<String> choice = new ArrayList<>(usable.isEmpty() ? all : usable);
        if (brief) {
            choice.sort(java.util.Comparator.comparingInt(String::length));
        }
        int from = Math.floorMod(brief ? attempt - 1 : seed(slot) + position + attempt, choice.size());
        return IntStream.range(0, choice.size())
                .mapToObj(i -> choice.get((from + i) % choice.size()))
                .toList();
    }

    private boolean needsMissingName(String frame) {
        return names().entrySet().stream()
                .anyMatch(name -> name.getValue().isEmpty() && frame.contains("{" + name.getKey() + "}"));
    }

    private int seed(String salt) {
        String key = prompt.of("contact_first_name") + "|" + prompt.of("contact_last_name") + "|"
                + prompt.of("company_name") + "|" + salt;
        int hash = 17;
        for (char c : key.toCharArray()) {
            hash = hash * 1_000_003 ^ c;
        }
        return (hash ^ hash >>> 15) * 0x2c1b3c6d >>> 4;
    }
}
