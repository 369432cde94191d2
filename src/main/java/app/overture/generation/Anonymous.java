package app.overture.generation;

import app.overture.generation.prompt.Brief.Example;
import app.overture.messages.MessageExample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the names out of a message, in their plain form and in most grammatical ones. */
final class Anonymous {

    private static final int SHORTEST_STEM = 4;
    /** Of cases, not of other words: "Market" is not Mark. */
    private static final String ENDINGS = "(?:a|á|e|é|ě|i|í|o|u|y|ý|s|ou|em|ém|ým|ovi|ová|ové|ovou)?";

    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?iu)[,\\s]+(?:s\\.\\s?r\\.\\s?o\\.|a\\.\\s?s\\.|spol\\..*|gmbh(?: & co\\. ?kg)?|ag|se|kg|ltd\\.?|limited|inc\\.?|llc|plc"
                    + "|corp\\.?|sp\\. z o\\.o\\.|s\\.?a\\.?|b\\.?v\\.?|n\\.?v\\.?|ab|aps|oy|kft\\.?)\\s*$");

    private Anonymous() {}

    static Example example(MessageExample message) {
        return new Example(
                message.contactId(),
                message.channel().text(),
                message.language(),
                text(message, message.subject()),
                text(message, message.body()),
                names(message));
    }

    private static List<String> names(MessageExample message) {
        Set<String> names = new LinkedHashSet<>();
        names.add(message.contactName());
        names.add(message.companyName());
        names.add(withoutLegalForm(message.companyName()));
        names.removeIf(String::isBlank);
        return List.copyOf(names);
    }

    private static String text(MessageExample message, String text) {
        List<String> company = new ArrayList<>(
                new LinkedHashSet<>(List.of(message.companyName(), withoutLegalForm(message.companyName()))));
        List<String> person = new ArrayList<>(List.of(message.contactName(), message.firstName(), message.lastName()));
        List<String> sender = new ArrayList<>(List.of(message.ownerName()));
        return replace(replace(replace(text, company, "[company]"), person, "[recipient]"), sender, "[sender]");
    }

    private static String replace(String text, List<String> names, String by) {
        names.sort(Comparator.comparingInt(String::length).reversed());
        String replaced = text;
        for (String name : names) {
            if (name.length() > 1) {
                replaced = form(name).matcher(replaced).replaceAll(Matcher.quoteReplacement(by));
            }
        }
        return replaced;
    }

    /** The name as it stands, and with another ending: "Tereza" is also "Terezo" and "Terezy". */
    private static Pattern form(String name) {
        String stem = name.replaceFirst("[aeiouyáéíóúůýě]$", "");
        String ending = stem.length() >= SHORTEST_STEM && !name.contains(" ") ? ENDINGS : "";
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(ending.isEmpty() ? name : stem) + ending + "(?![\\p{L}\\p{N}])");
    }

    private static String withoutLegalForm(String company) {
        return LEGAL_FORM.matcher(company).replaceFirst("").strip();
    }
}
