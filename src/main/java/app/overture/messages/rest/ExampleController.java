package app.overture.messages.rest;

import app.overture.messages.MessageDetail;
import app.overture.messages.MessageExample;
import app.overture.messages.MessageExamples;
import app.overture.shared.Page;
import app.overture.shared.Paging;
import app.overture.shared.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The messages that show the writer how it shall sound. */
@RestController
@RequestMapping("/api")
class ExampleController {

    private final MessageExamples examples;

    ExampleController(MessageExamples examples) {
        this.examples = examples;
    }

    record ExampleRequest(@Nullable Boolean example) {}

    @GetMapping("/examples")
    Page<MessageExample> list(Paging paging) {
        // At most 50: they are read whole and cut here.
        List<MessageExample> all = examples.list();
        return new Page<>(
                all.stream().skip(paging.offset()).limit(paging.size()).toList(),
                all.size(),
                paging.page(),
                paging.size());
    }

    @PutMapping("/messages/{id}/example")
    MessageDetail mark(@PathVariable UUID id, @RequestBody ExampleRequest request) {
        Boolean example = request.example();
        if (example == null) {
            throw Problem.badInput("example", "Say whether it is an example: true or false.");
        }
        return examples.mark(id, example);
    }
}
