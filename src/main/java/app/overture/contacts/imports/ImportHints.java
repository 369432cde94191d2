package app.overture.contacts.imports;

import app.overture.contacts.LinkedInProfile;
import java.util.List;
import java.util.Optional;

/** What a person should know about a value before it goes to a field. */
public final class ImportHints {

    private ImportHints() {}

    public static Optional<String> of(ImportField field, String cell) {
        String value = CellText.line(cell);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (field) {
            case INDUSTRY -> when(Industries.find(value).isEmpty(), "not in the list");
            case EMAIL -> when(Addresses.of(List.of(cell)).broken(), "not an address");
            case LINKEDIN_URL -> when(LinkedInProfile.parse(value).isEmpty(), "not a profile");
            case EMPLOYEES -> when(Sizes.ofEmployees(value).isEmpty(), "not a size");
            case REVENUE -> when(Sizes.ofRevenue(value).isEmpty(), "not an amount");
            case TIME_ZONE -> when(Languages.zone(value).isEmpty(), "not a time zone");
            default -> Optional.empty();
        };
    }

    private static Optional<String> when(boolean odd, String hint) {
        return odd ? Optional.of(hint) : Optional.empty();
    }
}
