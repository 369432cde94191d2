package app.overture.generation.prompt;

import app.overture.generation.prompt.Brief.StepBrief;
import java.util.List;
import java.util.stream.Collectors;

/** The steps of a sequence as lines of the prompt, each with the length that suits its channel and place. */
final class StepLines {

    private static final int LABEL = 300;
    private static final int LINKEDIN_MESSAGE = 2_000;

    private StepLines() {}

    static String render(Brief brief) {
        return brief.steps().stream().map(step -> lines(brief, step)).collect(Collectors.joining("\n"));
    }

    private static String lines(Brief brief, StepBrief step) {
        String key = "step " + step.step();
        StringBuilder lines = new StringBuilder(key + ": " + step.channel() + ", " + Plain.line(step.label(), LABEL));
        lines.append('\n').append(key).append(" length: ").append(length(brief, step));
        if (step.delayDays() > 0) {
            lines.append('\n').append(key).append(" delay_days: ").append(step.delayDays());
        }
        if (!step.guidance().isBlank()) {
            lines.append('\n')
                    .append(key)
                    .append(" guidance: ")
                    .append(Plain.line(step.guidance(), Brief.GUIDANCE_LIMIT));
        }
        return lines.toString();
    }

    /** Later mails are shorter: the first has told who writes and why. */
    private static String length(Brief brief, StepBrief step) {
        return switch (step.channel()) {
            case "linkedin_connect" -> "at most " + brief.noteLimit() + " characters";
            case "linkedin_message" -> "60 to 400 characters, at most " + LINKEDIN_MESSAGE;
            default -> words(brief, step) + "; subject at most 60 characters";
        };
    }

    private static String words(Brief brief, StepBrief step) {
        List<StepBrief> mails = brief.steps().stream().filter(StepBrief::email).toList();
        int place = mails.indexOf(step);
        if (place == 0) {
            return "50 to 100 words";
        }
        return place == mails.size() - 1 && mails.size() > 2 ? "30 to 70 words" : "40 to 80 words";
    }
}
