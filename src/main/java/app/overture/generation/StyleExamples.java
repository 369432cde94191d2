package app.overture.generation;

import app.overture.campaigns.CampaignStep;
import app.overture.generation.prompt.Brief.Example;
import app.overture.messages.MessageExample;
import app.overture.messages.MessageExamples;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chooses the examples that a run is written after and takes the names out of them. The model never sees whom an example
 * was written to; the checker still looks for those names, because a name may be inflected beyond recognition.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class StyleExamples {

    private static final int MOST = 5;

    private final MessageExamples examples;

    StyleExamples(MessageExamples examples) {
        this.examples = examples;
    }

    /** Of the channels that are written, those in the language first, then the latest; each channel in turn. */
    List<Example> of(String language, List<CampaignStep> steps) {
        Set<String> channels =
                steps.stream().map(step -> step.channel().text()).collect(Collectors.toCollection(LinkedHashSet::new));
        List<List<MessageExample>> perChannel = channels.stream()
                .map(channel -> inOrder(examples.list(), channel, language))
                .toList();
        List<Example> chosen = new ArrayList<>();
        for (int n = 0; chosen.size() < MOST && n < MOST; n++) {
            for (List<MessageExample> some : perChannel) {
                if (n < some.size() && chosen.size() < MOST) {
                    chosen.add(Anonymous.example(some.get(n)));
                }
            }
        }
        return chosen;
    }

    private static List<MessageExample> inOrder(List<MessageExample> all, String channel, String language) {
        List<MessageExample> same =
                all.stream().filter(one -> one.channel().text().equals(channel)).toList();
        List<MessageExample> ordered = new ArrayList<>(
                same.stream().filter(one -> one.language().equals(language)).toList());
        same.stream().filter(one -> !one.language().equals(language)).forEach(ordered::add);
        return ordered;
    }
}
