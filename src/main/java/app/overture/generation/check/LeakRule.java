package app.overture.generation.check;

import app.overture.contacts.CompanyNames;
import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** No other contact and no other contact's company is named; the worst that a mail merge can do. */
final class LeakRule implements Rule {

    /** Letters at the beginning of a word that no declension touches. */
    private static final int UNCHANGED = 2;

    @Override
    public String code() {
        return "foreign_name";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Found>> words = new HashMap<>();
        Rules.fields(draft).forEach((field, text) -> words.put(field, words(text)));
        for (String name : ground.foreignNames()) {
            if (name.isBlank() || ground.says(name)) {
                continue;
            }
            for (Map.Entry<String, String> field : Rules.fields(draft).entrySet()) {
                find(
                        field.getKey(),
                        field.getValue(),
                        words.getOrDefault(field.getKey(), List.of()),
                        name,
                        draft.language(),
                        findings);
            }
        }
        return findings;
    }

    private void find(
            String field, String text, List<Found> words, String name, String language, List<Finding> findings) {
        List<String> wanted = Arrays.stream(CompanyNames.key(name)
                        .replaceFirst(" (?:e v|eg|ggmbh|z o o|u g)$", "")
                        .split(" "))
                .filter(part -> !part.isBlank())
                .toList();
        for (int at = 0; at + wanted.size() <= words.size(); at++) {
            boolean hit = !wanted.isEmpty();
            for (int part = 0; hit && part < wanted.size(); part++) {
                hit = same(words.get(at + part).folded(), wanted.get(part), language);
            }
            if (hit && Text.capitalised(text.substring(words.get(at).start()))) {
                int start = words.get(at).start();
                int end = words.get(at + wanted.size() - 1).end();
                String said = text.substring(start, end);
                findings.add(finding(
                        field, start, end, said, "“" + said + "” belongs to another contact of this workspace."));
            }
        }
    }

    private static List<Found> words(String text) {
        List<Found> words = new ArrayList<>();
        Matcher word = Text.WORD.matcher(text);
        while (word.find()) {
            for (String part : word.group().split("[-/&]")) {
                words.add(new Found(word.start(), word.end(), Text.fold(part)));
            }
        }
        return words;
    }

    private static boolean same(String said, String wanted, String language) {
        return said.equals(wanted)
                || (said.length() >= 4
                        && wanted.length() >= 4
                        && said.startsWith(wanted.substring(0, UNCHANGED))
                        && !Collections.disjoint(Stems.of(said, language), Stems.of(wanted, language)));
    }

    private record Found(int start, int end, String folded) {}
}
