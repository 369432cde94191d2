package app.overture.contacts.ui;

import app.overture.contacts.ContactFilter;
import app.overture.contacts.ContactRow;
import app.overture.contacts.ContactService;
import app.overture.shared.Paging;
import app.overture.shared.ui.PaletteSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Contacts by name, address or company, once two letters are typed: an empty palette is no place for a crowd. */
@Component
@Order(2)
class ContactPalette implements PaletteSource {

    private static final int SHORTEST = 2;

    private final ContactService contacts;

    ContactPalette(ContactService contacts) {
        this.contacts = contacts;
    }

    @Override
    public List<Entry> find(String words, int most) {
        Stream<Entry> people = words.length() < SHORTEST
                ? Stream.of()
                : contacts.search(ContactFilter.none().withQ(words), Paging.first(most)).items().stream()
                        .map(ContactPalette::entry);
        Stream<Entry> imports = "import contacts".contains(words.toLowerCase(Locale.ROOT))
                ? Stream.of(Entry.place("Contacts", "plus", "Import contacts", "", "contacts/import"))
                : Stream.of();
        return Stream.concat(people, imports).toList();
    }

    private static Entry entry(ContactRow contact) {
        String company = Objects.requireNonNullElse(contact.companyName(), "");
        String detail = Stream.of(contact.jobTitle(), company)
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(", "));
        return Entry.place(
                "Contacts",
                "users",
                (contact.firstName() + " " + contact.lastName()).strip(),
                detail,
                "contacts/" + contact.id());
    }
}
