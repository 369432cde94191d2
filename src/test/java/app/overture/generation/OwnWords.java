package app.overture.generation;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sentences that are other words for everybody and the same for the same person: what a peer needs to sound personal. */
final class OwnWords {

    private static final List<String> VERBS =
            List.of("Runs", "Repairs", "Rents", "Paints", "Insures", "Inspects", "Delivers");
    private static final List<String> THINGS = List.of(
            "lorries", "lifts", "greenhouses", "ovens", "pumps", "boats", "cranes", "looms", "silos", "trams", "kilns");
    private static final List<String> PLACES = List.of(
            "out of Brno",
            "around Plzeň",
            "near Graz",
            "between Linz and Wels",
            "along the Elbe",
            "across Saxony",
            "for Olomouc",
            "from Bremen",
            "behind Zlín",
            "within Silesia",
            "beyond Kassel",
            "all over Kent",
            "up to Turku");
    private static final List<String> SUBJECTS = List.of(
            "shift plans",
            "spare parts",
            "late orders",
            "night work",
            "new people",
            "old drawings",
            "price lists",
            "returned goods",
            "service calls",
            "test runs",
            "long quotes",
            "paper forms",
            "cold starts");
    private static final List<String> LINKS = List.of(
            "My note is about %s before %s",
            "Others began with %s and left %s",
            "Seldom %s cost the time, rather %s",
            "Between %s and %s lies some room",
            "Peers speak of %s, then of %s",
            "Some swear by %s, others keep %s",
            "First came %s, much later %s",
            "Not all %s are like %s",
            "Where %s end, there begin %s",
            "Quiet %s make room for %s",
            "Both %s and %s take patience");
    private static final List<String> QUESTIONS = List.of(
            "Would a look at %s help before %s?",
            "Who looks after %s when %s come first?",
            "Is it %s or rather %s that should change?",
            "How much of %s could wait for %s?",
            "Should %s stay apart from %s?",
            "When did %s last get in the way of %s?",
            "May I send you what others made of %s and %s?");

    private OwnWords() {}

    /** The first company does what tests know of. */
    static String deed(String company) {
        int number = number(company);
        return VERBS.get(number % 7) + (number == 0 ? " 40 " : " ") + THINGS.get(number % 11) + " "
                + PLACES.get(number % 13);
    }

    static String link(String person, int step) {
        int number = 3 * number(person) + step;
        return LINKS.get(number % 11)
                        .formatted(SUBJECTS.get(number % 13), SUBJECTS.get((number / 13 * 3 + number + 5) % 13))
                + ".";
    }

    /** Three sentences out of some billions. */
    static String several(String person) {
        RandomGenerator dice = new Random(person.hashCode());
        return Stream.generate(() -> LINKS.get(dice.nextInt(LINKS.size()))
                                .formatted(
                                        SUBJECTS.get(dice.nextInt(SUBJECTS.size())),
                                        SUBJECTS.get(dice.nextInt(SUBJECTS.size())))
                        + ".")
                .limit(3)
                .collect(Collectors.joining(" "));
    }

    static String question(String person, int step) {
        int number = 3 * number(person) + step;
        return QUESTIONS
                .get((number + 3) % 7)
                .formatted(SUBJECTS.get((number / 13 * 5 + number + 2) % 13), SUBJECTS.get((number + 8) % 13));
    }

    private static int number(String name) {
        String digits = name.replaceAll("\\D", "");
        return digits.isEmpty() ? Math.floorMod(name.hashCode(), 997) : Integer.parseInt(digits);
    }
}
