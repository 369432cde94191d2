package app.overture.email;

import static app.overture.db.Tables.CONTACTS;

import app.overture.contacts.Suppressions;
import app.overture.tenancy.TenantScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Whether a person may be written to, read at the last moment. */
@Repository
class Recipients {

    private final DSLContext dsl;
    private final Suppressions suppressions;

    Recipients(DSLContext dsl, Suppressions suppressions) {
        this.dsl = dsl;
        this.suppressions = suppressions;
    }

    /**
     * @param email in small letters; null when there is none
     */
    record Recipient(
            UUID contactId,
            @Nullable String email,
            @Nullable String timeZone,
            @Nullable String country,
            boolean suppressed,
            boolean disqualified,
            boolean replied) {

        /** A stable code for what stands in the way; empty when nothing does. */
        Optional<String> obstacle() {
            if (disqualified) {
                return Optional.of("disqualified");
            }
            if (email == null) {
                return Optional.of("no_address");
            }
            if (suppressed) {
                return Optional.of("suppressed");
            }
            return replied ? Optional.of("replied") : Optional.empty();
        }
    }

    Map<UUID, Recipient> of(Collection<UUID> contactIds) {
        var rows = dsl.select(
                        CONTACTS.ID,
                        CONTACTS.EMAIL,
                        CONTACTS.TIME_ZONE,
                        CONTACTS.COUNTRY,
                        CONTACTS.DISQUALIFIED_AT,
                        CONTACTS.REPLIED_AT)
                .from(CONTACTS)
                .where(CONTACTS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(CONTACTS.ID.in(Set.copyOf(contactIds)))
                .fetch();
        List<String> addresses = rows.getValues(CONTACTS.EMAIL).stream()
                .filter(Objects::nonNull)
                .map(email -> email.toLowerCase(Locale.ROOT))
                .toList();
        Set<String> suppressed = addresses.isEmpty() ? Set.of() : suppressions.isSuppressed(addresses);
        Map<UUID, Recipient> found = new HashMap<>();
        rows.forEach(row -> {
            @Nullable
            String email = row.value2() == null || row.value2().isBlank()
                    ? null
                    : row.value2().toLowerCase(Locale.ROOT);
            found.put(
                    row.value1(),
                    new Recipient(
                            row.value1(),
                            email,
                            row.value3(),
                            row.value4(),
                            email != null && suppressed.contains(email),
                            row.value5() != null,
                            row.value6() != null));
        });
        return found;
    }
}
