package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** News of the kinds that models make up, such as funding, awards or an earlier meeting, are told in the ground. */
final class TopicRule implements Rule {

    @Override
    public String code() {
        return "unknown_event";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> field : Rules.fields(draft).entrySet()) {
            for (Topics.Topic topic : Topics.ALL) {
                Matcher said = topic.said().matcher(field.getValue());
                while (said.find()) {
                    List<Ground.Known> scope = Rules.scope(draft, ground, field.getKey(), said.start());
                    if (topic.name().equals(Topics.CONGRATULATION)
                                    && scope.size() < ground.all().size()
                            || Topics.DENIED
                                    .matcher(field.getValue().substring(0, said.start()))
                                    .find()) {
                        continue;
                    }
                    boolean known = scope.stream()
                            .anyMatch(one -> !one.statement().wish()
                                    && says(topic, said.group(), one.statement().text()));
                    if (!known) {
                        findings.add(finding(
                                field.getKey(),
                                said.start(),
                                said.end(),
                                said.group(),
                                "“" + said.group() + "”: the facts know nothing of " + topic.name() + "."));
                    }
                }
            }
        }
        return findings;
    }

    /** The C of a Series C and the name of a prize are told as they are. */
    private static boolean says(Topics.Topic topic, String said, String known) {
        boolean exact = said.matches("(?iu)seri(?:es|e) [a-e]|iso ?\\d+|\\p{L}+preis(?:es)?|cen[uyo]u? .*");
        return exact
                ? Text.plain(known).replace(" ", "").contains(Text.plain(said).replace(" ", ""))
                : topic.known().matcher(known).find();
    }
}
