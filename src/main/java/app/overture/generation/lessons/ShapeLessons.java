package app.overture.generation.lessons;

import app.overture.campaigns.Channel;
import app.overture.generation.lessons.Tally.Seen;
import app.overture.messages.EditReason;
import app.overture.playbook.Lesson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** How texts were made shorter or longer, how they ask, and the reason that was given most. */
final class ShapeLessons {

    private static final int SUPPORT = 5;
    private static final double OFTEN = 0.5;
    private static final double SHORTER = 0.8;
    private static final double LONGER = 1.25;

    private static final Map<EditReason, String> BY_REASON = Map.of(
            EditReason.TOO_FORMAL, "write less formally, as to a colleague.",
            EditReason.TOO_CASUAL, "write more formally; keep a respectful distance.",
            EditReason.WRONG_TONE, "keep strictly to the tone that is asked for.",
            EditReason.FACTUALLY_WRONG, "leave out whatever is not word for word in the facts.",
            EditReason.OFF_TOPIC, "stay with the campaign’s purpose; leave out side topics.",
            EditReason.GENERIC, "name what only this person or company does; leave out what fits everybody.");

    private ShapeLessons() {}

    static List<Lesson> of(List<Edit> edits) {
        List<Lesson> lessons = new ArrayList<>();
        by(edits, Edit::channel).forEach((channel, some) -> {
            lessons.addAll(length(channel, some));
            lessons.addAll(questions(channel, some));
        });
        by(edits, Edit::language).forEach((language, some) -> lessons.addAll(reasons(language, some)));
        return lessons;
    }

    private static List<Lesson> length(String channel, List<Edit> edits) {
        List<Lesson> lessons = new ArrayList<>();
        often(edits, edit -> edit.after().words() < SHORTER * edit.before().words())
                .ifPresent(cut -> lessons.add(shape(
                        "shorter|" + channel,
                        cut,
                        "Shortened in " + cut.size() + " of " + Tally.messages(edits) + " edits.",
                        Channel.of(channel).label() + ": write shorter, about " + usual(cut)
                                + " words between greeting and name.")));
        often(edits, edit -> edit.after().words() > LONGER * edit.before().words())
                .ifPresent(grown -> lessons.add(shape(
                        "longer|" + channel,
                        grown,
                        "Lengthened in " + grown.size() + " of " + Tally.messages(edits) + " edits.",
                        Channel.of(channel).label() + ": write longer, about " + usual(grown)
                                + " words between greeting and name.")));
        return lessons;
    }

    private static List<Lesson> questions(String channel, List<Edit> edits) {
        List<Lesson> lessons = new ArrayList<>();
        often(edits, edit -> edit.after().questions() < edit.before().questions())
                .ifPresent(fewer -> lessons.add(shape(
                        "fewer-questions|" + channel,
                        fewer,
                        "A question was taken out in " + fewer.size() + " of " + Tally.messages(edits) + " edits.",
                        fewer.stream().allMatch(edit -> edit.after().questions() == 0)
                                ? Channel.of(channel).label() + ": end without a question."
                                : Channel.of(channel).label() + ": ask one question only.")));
        often(edits, edit -> edit.before().questions() == 0 && edit.after().questions() > 0)
                .ifPresent(more -> lessons.add(shape(
                        "question|" + channel,
                        more,
                        "A question was added in " + more.size() + " of " + Tally.messages(edits) + " edits.",
                        Channel.of(channel).label() + ": end with one question.")));
        return lessons;
    }

    private static List<Lesson> reasons(String language, List<Edit> edits) {
        List<Lesson> lessons = new ArrayList<>();
        BY_REASON.keySet().stream().sorted().forEach(reason -> {
            List<Edit> some = once(edits.stream()
                    .filter(edit -> edit.reason().equals(reason.text()))
                    .toList());
            if (some.size() >= SUPPORT) {
                lessons.add(shape(
                        String.join("|", "reason", language, reason.text()),
                        some,
                        Words.quoted(reason.label()) + " was the reason of " + some.size() + " of "
                                + Tally.messages(edits) + " edits.",
                        "In " + Words.language(language) + ": " + BY_REASON.get(reason)));
            }
        });
        return lessons;
    }

    private static Optional<List<Edit>> often(List<Edit> edits, Predicate<Edit> wanted) {
        List<Edit> some = once(edits.stream().filter(wanted).toList());
        return some.size() >= SUPPORT && some.size() >= OFTEN * Tally.messages(edits)
                ? Optional.of(some)
                : Optional.empty();
    }

    private static List<Edit> once(List<Edit> edits) {
        Map<Object, Edit> byMessage = new LinkedHashMap<>();
        edits.forEach(edit -> byMessage.putIfAbsent(edit.messageId(), edit));
        return List.copyOf(byMessage.values());
    }

    private static int usual(List<Edit> edits) {
        List<Integer> words =
                edits.stream().map(edit -> edit.after().words()).sorted().toList();
        return Math.max(5, Math.round(words.get(words.size() / 2) / 5f) * 5);
    }

    private static Lesson shape(String pattern, List<Edit> edits, String finding, String wording) {
        List<Seen<String>> seen = edits.stream()
                .map(edit -> new Seen<>(
                        pattern, edit, edit.before().text(), edit.after().text()))
                .toList();
        return new Lesson(pattern, finding, wording, edits.size(), Words.examples(seen));
    }

    private static Map<String, List<Edit>> by(List<Edit> edits, java.util.function.Function<Edit, String> what) {
        Map<String, List<Edit>> groups = new LinkedHashMap<>();
        edits.forEach(edit -> groups.computeIfAbsent(what.apply(edit), none -> new ArrayList<>())
                .add(edit));
        return groups;
    }
}
