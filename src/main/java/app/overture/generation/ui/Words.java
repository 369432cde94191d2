package app.overture.generation.ui;

import app.overture.generation.GenerationProgress;
import app.overture.generation.GenerationProgress.Numbers;
import app.overture.generation.Preview;
import app.overture.messages.Flag;
import app.overture.model.ProviderState;
import app.overture.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How progress is put into words; the same on the dialog, the card and the banner. */
final class Words {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Words() {}

    static String icon(String channel) {
        return switch (channel) {
            case "email" -> "mail";
            case "linkedin_connect" -> "invite";
            default -> "chat";
        };
    }

    static String channel(String channel) {
        return switch (channel) {
            case "email" -> "E-mail";
            case "linkedin_connect" -> "LinkedIn invitation";
            default -> "LinkedIn message";
        };
    }

    /** "50 e-mails" */
    static String count(int number, String channel) {
        String one = switch (channel) {
            case "email" -> "e-mail";
            case "linkedin_connect" -> "invitation";
            default -> "message";
        };
        return number + " " + one + (number == 1 ? "" : "s");
    }

    static String messages(int number) {
        return number == 1 ? "1 message" : number + " messages";
    }

    /** "Contact 23 of 50" */
    static String position(Numbers numbers) {
        return "Contact " + Math.min(numbers.total(), numbers.done() + 1) + " of " + numbers.total();
    }

    static String split(Numbers numbers) {
        return numbers.written() + " written, " + numbers.failed() + " failed, " + numbers.waiting() + " to go";
    }

    /** "about 1 min left", or nothing while there is nothing to go by. */
    static String timeLeft(Numbers numbers, Instant now) {
        int through = numbers.runContacts() - numbers.waiting();
        Instant started = numbers.startedAt();
        if (started == null || through <= 0) {
            return "";
        }
        long seconds = Duration.between(started, now).toSeconds() * numbers.waiting() / through;
        return seconds < 45
                ? "less than a minute left"
                : "about " + Math.max(1, Math.round(seconds / 60.0)) + " min left";
    }

    /** How the provider does when it does not do well; nothing while all is well. */
    static String provider(ProviderState provider, Instant now) {
        return switch (provider) {
            case ProviderState.Silent silent ->
                silent.nextTry().isAfter(now)
                        ? "The provider does not answer; next try in " + seconds(now, silent.nextTry()) + "."
                        : "The provider did not answer; it is being tried again.";
            case ProviderState.Resting resting ->
                "The provider asks to slow down; it goes on in " + seconds(now, resting.until()) + ".";
            case ProviderState.Answering answering ->
                answering.slowed()
                        ? "The provider asked to slow down; at most " + answering.width() + " of " + answering.most()
                                + " calls at once for now."
                        : "";
        };
    }

    private static String seconds(Instant now, Instant then) {
        return Math.max(1, Math.ceilDiv(Duration.between(now, then).toMillis(), 1_000)) + " s";
    }

    /** "On course for $0.93, 5 % under the estimate" */
    static String course(Numbers numbers) {
        int through = numbers.runContacts() - numbers.waiting();
        if (through <= 0
                || numbers.runCost().signum() == 0
                || numbers.runEstimate().signum() == 0) {
            return "Counting begins with the first contact";
        }
        BigDecimal course = numbers.runCost()
                .multiply(BigDecimal.valueOf(numbers.runContacts()))
                .divide(BigDecimal.valueOf(through), 6, RoundingMode.HALF_UP);
        int off = course.subtract(numbers.runEstimate())
                .multiply(HUNDRED)
                .divide(numbers.runEstimate(), 0, RoundingMode.HALF_UP)
                .intValue();
        String compared =
                off == 0 ? "as estimated" : Math.abs(off) + " % " + (off < 0 ? "under" : "over") + " the estimate";
        return "On course for " + Money.text(course) + ", " + compared;
    }

    /** "2 × Missing enrichment: company profile · 1 × The language model did not answer in 60 s." */
    static String reasons(Numbers numbers) {
        Map<String, Long> byReason = numbers.failures().stream()
                .collect(Collectors.groupingBy(
                        GenerationProgress.Failure::reason, LinkedHashMap::new, Collectors.counting()));
        return byReason.entrySet().stream()
                .limit(4)
                .map(reason -> reason.getValue() + " × " + reason.getKey())
                .collect(Collectors.joining(" · "));
    }

    static int share(int part, int whole) {
        return whole == 0 ? 0 : Math.toIntExact(Math.round(100.0 * part / whole));
    }

    /** The steps that have messages. */
    static Set<Integer> writtenSteps(Numbers numbers) {
        return numbers.steps().stream()
                .filter(part -> part.done() > 0)
                .map(part -> Integer.valueOf(part.key()))
                .collect(Collectors.toSet());
    }

    /** "3 samples written" */
    static String samples(Preview preview) {
        long written = preview.samples().stream()
                .filter(one -> one.status().equals("written"))
                .count();
        int all = preview.samples().size();
        return (written == all ? "" + all : written + " of " + all) + (all == 1 ? " sample" : " samples") + " written";
    }

    /** "Unknown number" from unknown_number. */
    static String flag(Flag flag) {
        String words = flag.code().replace('_', ' ').strip();
        return words.isEmpty() ? "Flag" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
