package app.overture.contacts.rest;

import app.overture.contacts.Company;
import app.overture.contacts.ContactDetail;
import app.overture.contacts.Fact;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ContactDetailAnswer(
        @JsonUnwrapped ContactAnswer contact,
        String emailStatus,
        @Nullable String phone,
        @Nullable String city,
        @Nullable String country,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable String doNotContactHint,
        @Nullable Instant disqualifiedAt,
        @Nullable String disqualifiedReason,
        @Nullable Instant repliedAt,
        String source,
        Map<String, String> custom,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Company company,
        List<FactAnswer> facts) {

    record FactAnswer(
            UUID id,
            String layer,
            String field,
            String value,
            String source,
            @Nullable String sourceUrl,
            LocalDate observedOn,
            boolean suspicious) {

        static FactAnswer of(Fact fact) {
            return new FactAnswer(
                    fact.id(),
                    fact.layer().text(),
                    fact.field(),
                    fact.value(),
                    fact.source(),
                    fact.sourceUrl(),
                    fact.observedOn(),
                    fact.suspicious());
        }
    }

    static ContactDetailAnswer of(ContactDetail detail) {
        return new ContactDetailAnswer(
                ContactAnswer.of(detail.contact()),
                detail.emailStatus(),
                detail.phone(),
                detail.city(),
                detail.country(),
                detail.language(),
                detail.timeZone(),
                detail.doNotContactHint(),
                detail.disqualifiedAt(),
                detail.disqualifiedReason(),
                detail.repliedAt(),
                detail.source(),
                detail.custom(),
                detail.createdAt(),
                detail.updatedAt(),
                detail.company(),
                detail.facts().stream().map(FactAnswer::of).toList());
    }
}
