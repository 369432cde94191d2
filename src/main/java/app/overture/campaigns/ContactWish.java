package app.overture.campaigns;

import app.overture.contacts.ContactFilter;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to add: by name, by company, by filter. Companies narrow a filter, and stand for all their people without one;
 * people chosen by name are added on top.
 *
 * @param filter null when nobody is added by filter
 */
public record ContactWish(
        Set<UUID> contactIds,
        Set<UUID> companyIds,
        @Nullable ContactFilter filter) {

    public ContactWish {
        contactIds = Set.copyOf(contactIds);
        companyIds = Set.copyOf(companyIds);
    }

    public static ContactWish of(Collection<UUID> contactIds) {
        return new ContactWish(Set.copyOf(contactIds), Set.of(), null);
    }

    public static ContactWish of(ContactFilter filter) {
        return new ContactWish(Set.of(), Set.of(), filter);
    }

    boolean isEmpty() {
        return contactIds.isEmpty() && companyIds.isEmpty() && filter == null;
    }
}
