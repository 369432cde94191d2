package app.overture.contacts.rest;

import app.overture.contacts.ContactDetail;
import app.overture.contacts.ContactFilter;
import app.overture.contacts.ContactService;
import app.overture.contacts.Tags;
import app.overture.shared.Page;
import app.overture.shared.Paging;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api")
class ContactController {

    private final ContactService contacts;
    private final Tags tags;
    private final TransactionTemplate transaction;

    ContactController(ContactService contacts, Tags tags, PlatformTransactionManager transactions) {
        this.contacts = contacts;
        this.tags = tags;
        this.transaction = new TransactionTemplate(transactions);
    }

    record TagAnswer(UUID id, String name, int contacts) {}

    @GetMapping("/contacts")
    Page<ContactAnswer> list(@RequestParam MultiValueMap<String, String> parameters, Paging paging) {
        return contacts.search(ContactFilter.of(parameters), paging).map(ContactAnswer::of);
    }

    @GetMapping("/contacts/{id}")
    ContactDetailAnswer get(@PathVariable UUID id) {
        return ContactDetailAnswer.of(contacts.get(id));
    }

    /** All of a patch or nothing: one transaction around its verbs. */
    @PatchMapping("/contacts/{id}")
    ContactDetailAnswer patch(@PathVariable UUID id, @RequestBody ObjectNode body) {
        ContactPatch patch = new ContactPatch(body);
        transaction.executeWithoutResult(status -> {
            ContactDetail now = contacts.get(id);
            contacts.update(id, patch.apply(now), patch.version(now.contact().version()));
            patch.tags().ifPresent(names -> tags.replace(id, names));
            patch.disqualified().ifPresent(out -> {
                if (out) {
                    contacts.disqualify(id, patch.disqualifiedReason());
                } else {
                    contacts.qualifyAgain(id);
                }
            });
        });
        return get(id);
    }

    @DeleteMapping("/contacts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable UUID id) {
        contacts.erase(id);
    }

    @PostMapping("/contacts/{id}/replied")
    ContactDetailAnswer replied(@PathVariable UUID id) {
        contacts.markReplied(id);
        return get(id);
    }

    @GetMapping("/tags")
    Page<TagAnswer> tags(Paging paging) {
        List<Tags.Tag> all = tags.list();
        List<TagAnswer> part = all.stream()
                .skip(paging.offset())
                .limit(paging.size())
                .map(tag -> new TagAnswer(tag.id(), tag.name(), tag.contacts()))
                .toList();
        return new Page<>(part, all.size(), paging.page(), paging.size());
    }
}
