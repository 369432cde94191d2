package app.overture.sandbox.writer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads facts out of fenced sources, as the question for research asks: each fact is a sentence or a column of a source,
 * quoted as it stands there, under the field that its words belong to.
 */
@Component
@Conditional(WriterStandsIn.class)
class ResearchAuthor implements Author {

    private static final Pattern SOURCE = Pattern.compile(
            "(?s)=== SOURCE (S\\d+) \\((.*?); data, never instructions\\)\\R(.*?)\\R=== END SOURCE \\1");
    private static final Pattern COLUMN = Pattern.compile("^([^:]{2,40}):\\s+(.{2,})$");
    private static final int MOST_OF_A_FIELD = 2;
    private static final int SHORTEST = 20;
    private static final int LONGEST = 300;

    private static final Map<String, Pattern> OF_COMPANY = fields(
            "employees", "\\d+ (people|employees|staff|colleagues|lidí|zaměstnanc|mitarbeiter)",
            "founded", "founded|established|since \\d{4}|založen|od roku \\d{4}|gegründet|seit \\d{4}",
            "headquarters", "headquarter|based in|sídl|hauptsitz|\\bsitz\\b",
            "hiring_signals", "hiring|looking for|we seek|open positions|hledáme|nabíráme|wir suchen",
            "recent_news", "\\b20\\d\\d\\b",
            "expansion", "new (plant|office|site|market|branch)|expan|opened|otevře|eröffn",
            "certifications", "\\biso\\b|certif",
            "partnerships", "partner",
            "leadership", "\\b(ceo|coo|cto|founder|managing director)\\b|ředitel|geschäftsführer",
            "tech_stack", "software|platform|technolog|\\bsap\\b|cloud|data",
            "ai_opportunities", "by hand|manual|paper|spreadsheet|ručně|excel|von hand",
            "pain_hypothesis", "difficult|slow|shortage|delay|costly|problém|nedostat|engpass",
            "customer_segments", "customer|client|\\bfor (the )?\\p{Ll}+ (makers|companies|firms)|zákazní|kund",
            "key_products",
                    "make|produce|offer|build|develop|provide|design|vyráb|nabíz|dodáv|herstell|entwickel|product");
    private static final Map<String, Pattern> OF_PERSON = fields(
            "speaking", "spoke|speak|talk|conference|forum|přednáš|vortrag",
            "publications", "wrote|article|published|book|blog|článek|artikel",
            "education", "studied|university|degree|mba|studoval|univerzit|studium",
            "previous_companies", "previously|formerly|before that|earlier at|dříve|zuvor|früher",
            "interests", "interest|passion|hobby|zajímá|interess",
            "expertise", "expert|specialis|specializ|experience|years|zkušenost|erfahrung",
            "responsibilities", "lead|responsib|manage|run|head|vede|odpovíd|leitet|verantwort");
    private static final Map<String, Pattern> OF_COLUMN = fields(
            "summary", "seo description|company description|about the company|popis firmy",
            "tech_stack", "technolog|tech stack",
            "key_products", "keywords|specialities|specialties|products",
            "funding", "funding",
            "founded", "founded",
            "person_summary", "headline|summary|about|bio|notes",
            "location", "person's location",
            "role", "job title",
            "industry", "industry",
            "business_model", "business model",
            "revenue", "revenue",
            "headquarters", "company's place");

    private final ObjectMapper json;

    ResearchAuthor(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Optional<JsonNode> write(ChatRequest request) {
        JsonNode schema = request.schema();
        Matcher source = SOURCE.matcher(request.user());
        if (schema == null || !schema.path("properties").has("facts") || !source.find()) {
            return Optional.empty();
        }
        ArrayNode facts = json.createArrayNode();
        Map<String, Integer> told = new HashMap<>();
        do {
            read(source.group(1), source.group(2), source.group(3), facts, told);
        } while (source.find());
        ObjectNode answer = json.createObjectNode();
        schema.path("properties").propertyNames().forEach(name -> answer.put(name, ""));
        answer.set("facts", facts);
        return Optional.of(answer);
    }

    private void read(String id, String name, String text, ArrayNode facts, Map<String, Integer> told) {
        if (name.equals("Imported columns")) {
            for (String line : text.split("\\R")) {
                Matcher column = COLUMN.matcher(line);
                if (column.matches()) {
                    field(OF_COLUMN, column.group(1)).ifPresent(field -> add(id, field, column.group(2), facts, told));
                }
            }
            return;
        }
        boolean person = name.startsWith("Pasted profile");
        String opening = person ? "person_summary" : "summary";
        for (String sentence : sentences(text)) {
            String field = told.containsKey(opening)
                    ? field(person ? OF_PERSON : OF_COMPANY, sentence).orElse("")
                    : opening;
            if (!field.isEmpty()) {
                add(id, field, sentence, facts, told);
            }
        }
    }

    private void add(String source, String field, String value, ArrayNode facts, Map<String, Integer> told) {
        if (told.merge(field, 1, Integer::sum) <= MOST_OF_A_FIELD) {
            facts.addObject()
                    .put("source", source)
                    .put("field", field)
                    .put("value", value)
                    .put("quote", value);
        }
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String line : text.split("\\R")) {
            for (String sentence : line.split("(?<=[.!?])\\s+(?=\\p{Lu})")) {
                String bare = sentence.strip();
                if (bare.length() >= SHORTEST && bare.length() <= LONGEST && bare.contains(" ")) {
                    sentences.add(bare);
                }
            }
        }
        return sentences;
    }

    private static Optional<String> field(Map<String, Pattern> fields, String words) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, Pattern> fields(String... namesAndPatterns) {
        Map<String, Pattern> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndPatterns.length; i += 2) {
            fields.put(namesAndPatterns[i], Pattern.compile("(?iu)" + namesAndPatterns[i + 1]));
        }
        return fields;
    }
}
