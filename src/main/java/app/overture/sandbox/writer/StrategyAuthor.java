package app.overture.sandbox.writer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads a strategy out of a playbook by its headings and labels; what stands under none of them is left out. */
@Component
@Order(2)
@Conditional(WriterStandsIn.class)
class StrategyAuthor implements Author {

    private static final Pattern DOCUMENT = Pattern.compile("(?s)<playbook>\\n?(.*?)\\n?</playbook>\\s*$");
    private static final Pattern LABEL = Pattern.compile("^\\**([\\p{L}][\\p{L} /&-]{1,40}?)\\**\\s*:\\**\\s+(.+)$");
    private static final Pattern HOST = Pattern.compile("https?://([a-z0-9.-]+\\.[a-z]{2,})", Pattern.CASE_INSENSITIVE);
    private static final int PERSONAS = 5;

    /** Which words of a heading or label speak of which field; the first that fits counts. */
    private static final Map<String, String> TOPICS = new LinkedHashMap<>();

    static {
        TOPICS.put("disqualifiers", "disqualif|not for|exclud|ausschluss|nehodí|kdo ne");
        TOPICS.put("companySizes", "size|employees|headcount|größe|velikost|zaměstnanc");
        TOPICS.put("geographies", "geograph|region|countr|länder|země|where we");
        TOPICS.put("techSignals", "tech|tools they|systems they|technik|technolog");
        TOPICS.put("triggers", "trigger|right moment|occasion|anlass|anlässe|spouštěč|kdy oslovit|when to");
        TOPICS.put("painPoints", "pain|worr|struggle|schmerz|sorgen|bolest|trápí");
        TOPICS.put("goals", "goal|they want|ziele|cíle|chtějí");
        TOPICS.put("titlePatterns", "title|position names|funktion|pozice");
        TOPICS.put("personas", "persona|people we|whom we write|roles|rollen|role");
        TOPICS.put("callToAction", "call to action|closing question|the ask|next step|aufforderung|výzva");
        TOPICS.put("offer", "offer|invitation|invite|angebot|einladung|nabídka|pozvánka");
        TOPICS.put("proofPoints", "proof|evidence|results|reference|numbers|beleg|zahlen|důkaz|výsledk");
        TOPICS.put(
                "valuePropositions",
                "value|benefit|what members get|what you get|they get|nutzen|mehrwert|hodnot|přínos");
        TOPICS.put("angles", "angle|opener|ways to open|aufhänger|úhel|jak začít");
        TOPICS.put("themes", "theme|topic|messag|themen|botschaft|témat|sdělení");
        TOPICS.put("tone", "tone|voice|tonalität|tón");
        TOPICS.put("positioning", "position|differ|compet|instead|alternativ|unterschied|wettbewerb|odlišn|konkuren");
        TOPICS.put("cadence", "cadence|rhythm|rhythmus|frekvence|rytmus");
        TOPICS.put("channels", "channel|kanal|kanäle|kanál");
        TOPICS.put(
                "industries", "industr|branche|sector|odvětví|obor|ideal customer|icp|whom we want|zielkunde|ideální");
    }

    private final ObjectMapper json;

    StrategyAuthor(ObjectMapper json) {
        this.json = json;
    }

    private static final class Persona {

        private final String name;
        private final List<String> titlePatterns = new ArrayList<>();
        private final List<String> painPoints = new ArrayList<>();
        private final List<String> goals = new ArrayList<>();

        Persona(String name) {
            this.name = name;
        }
    }

    private static final class Found {

        private final Map<String, List<String>> lists = new LinkedHashMap<>();
        private final List<Persona> personas = new ArrayList<>();

        void add(String field, String value) {
            List<String> list = lists.computeIfAbsent(field, key -> new ArrayList<>());
            if (!value.isBlank() && !list.contains(value)) {
                list.add(value);
            }
        }

        List<String> of(String field) {
            return lists.getOrDefault(field, List.of());
        }

        String text(String field) {
            return String.join(" ", of(field));
        }
    }

    @Override
    public Optional<JsonNode> write(ChatRequest request) {
        Matcher document = DOCUMENT.matcher(request.user());
        return document.find() ? Optional.of(strategy(document.group(1))) : Optional.empty();
    }

    private JsonNode strategy(String document) {
        Found found = read(document);
        Map<String, Object> strategy = new LinkedHashMap<>();
        strategy.put(
                "icp",
                of(found, "industries", "companySizes", "geographies", "techSignals", "triggers", "disqualifiers"));
        strategy.put(
                "personas",
                found.personas.stream()
                        .limit(PERSONAS)
                        .map(persona -> Map.of(
                                "name", persona.name,
                                "titlePatterns",
                                        persona.titlePatterns.isEmpty() ? List.of(persona.name) : persona.titlePatterns,
                                "painPoints", persona.painPoints,
                                "goals", persona.goals))
                        .toList());
        strategy.put("valuePropositions", found.of("valuePropositions"));
        Map<String, Object> messaging = of(found, "themes", "angles", "proofPoints");
        messaging.put("tone", found.text("tone"));
        strategy.put("messaging", messaging);
        strategy.put("positioning", found.text("positioning"));
        strategy.put("channels", channels(found));
        strategy.put("offer", found.text("offer"));
        strategy.put("callToAction", found.text("callToAction"));
        Set<String> hosts = new LinkedHashSet<>();
        HOST.matcher(document).results().forEach(host -> hosts.add(host.group(1).toLowerCase(Locale.ROOT)));
        strategy.put("linkHosts", hosts);
        return json.valueToTree(strategy);
    }

    private static Map<String, Object> of(Found found, String... fields) {
        Map<String, Object> part = new LinkedHashMap<>();
        Arrays.stream(fields).forEach(field -> part.put(field, found.of(field)));
        return part;
    }

    private static Map<String, Object> channels(Found found) {
        String said = found.text("channels").toLowerCase(Locale.ROOT);
        List<String> named = new ArrayList<>();
        for (String channel : List.of("email", "linkedin")) {
            if (said.replace("e-mail", "email").contains(channel)) {
                named.add(channel);
            }
        }
        named.sort(java.util.Comparator.comparingInt(said.replace("e-mail", "email")::indexOf));
        return Map.of(
                "primary", named.isEmpty() ? "" : named.getFirst(),
                "secondary", named.size() > 1 ? named.subList(1, named.size()) : List.of(),
                "cadence", found.text("cadence"));
    }

    private static Found read(String document) {
        Found found = new Found();
        String section = "";
        for (String raw : document.split("\\R")) {
            String line = raw.strip();
            if (line.startsWith("#")) {
                String heading = line.replaceFirst("^#+\\s*", "");
                boolean inner = line.startsWith("###");
                if (inner && section.equals("personas")) {
                    found.personas.add(new Persona(heading));
                } else {
                    section = topic(heading).orElse(inner ? section : "");
                }
            } else if (!line.isEmpty()) {
                read(found, section, line);
            }
        }
        return found;
    }

    private static void read(Found found, String section, String line) {
        boolean bullet = line.matches("(?:[-*+]|\\d+[.)])\\s+.*");
        String text = line.replaceFirst("^(?:[-*+]|\\d+[.)])\\s+", "").strip();
        Matcher label = LABEL.matcher(text);
        if (label.matches()) {
            Optional<String> topic = topic(label.group(1));
            if (section.equals("personas")
                    && bullet
                    && topic.filter(StrategyAuthor::ofPersona).isEmpty()) {
                persona(found, label.group(1).strip(), label.group(2));
                return;
            }
            if (topic.isPresent()) {
                labelled(found, section, topic.get(), label.group(2));
                return;
            }
        }
        text = text.replace("**", "");
        if (section.equals("personas")) {
            if (bullet) {
                found.personas.add(new Persona(Phrase.bare(text)));
            }
        } else if (!section.isEmpty()) {
            found.add(section, isText(section) ? text : Phrase.bare(text));
        }
    }

    private static void labelled(Found found, String section, String topic, String value) {
        if (section.equals("personas") && ofPersona(topic) && !found.personas.isEmpty()) {
            into(found.personas.getLast(), topic, value);
        } else if (isText(topic)) {
            found.add(topic, value.strip());
        } else {
            parts(value).forEach(part -> found.add(topic, part));
        }
    }

    private static void persona(Found found, String name, String rest) {
        Persona persona = new Persona(name);
        found.personas.add(persona);
        for (String clause : rest.split("[.;]\\s+")) {
            Matcher label = LABEL.matcher(clause.strip());
            Optional<String> topic = label.matches() ? topic(label.group(1)) : Optional.empty();
            if (topic.isPresent()) {
                into(persona, topic.get(), label.group(2));
            } else {
                persona.painPoints.add(Phrase.bare(clause));
            }
        }
    }

    private static void into(Persona persona, String topic, String value) {
        List<String> list = topic.equals("painPoints")
                ? persona.painPoints
                : topic.equals("goals") ? persona.goals : persona.titlePatterns;
        list.addAll(parts(value));
    }

    private static boolean ofPersona(String topic) {
        return Set.of("painPoints", "goals", "titlePatterns").contains(topic);
    }

    private static boolean isText(String topic) {
        return Set.of("positioning", "offer", "callToAction", "tone", "channels", "cadence")
                .contains(topic);
    }

    private static List<String> parts(String value) {
        return Arrays.stream(value.split(value.contains(";") ? "\\s*;\\s*" : "\\s*,\\s*"))
                .map(Phrase::bare)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Optional<String> topic(String words) {
        String small = words.toLowerCase(Locale.ROOT);
        return TOPICS.entrySet().stream()
                .filter(topic -> Pattern.compile("(?<!\\p{L})(?:" + topic.getValue() + ")")
                        .matcher(small)
                        .find())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
