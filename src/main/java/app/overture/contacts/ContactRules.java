package app.overture.contacts;

import app.overture.shared.EmailAddress;
import app.overture.shared.Problem;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a contact's fields may hold, said in sentences. */
final class ContactRules {

    private ContactRules() {}

    static void requireName(String firstName, String lastName) {
        if (firstName.isBlank() && lastName.isBlank()) {
            throw Problem.badInput("last_name", "A contact needs a first name or a last name.");
        }
    }

    static @Nullable String address(@Nullable String email) {
        if (email == null || email.isBlank()) {
            return null;
        }
        return EmailAddress.parse(email)
                .orElseThrow(() -> Problem.badInput("email", "“" + email.strip() + "” is not an e-mail address."))
                .value();
    }

    static Optional<LinkedInProfile> profile(@Nullable String url) {
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        Optional<LinkedInProfile> profile = LinkedInProfile.parse(url);
        if (profile.isEmpty()) {
            throw Problem.badInput(
                    "linkedin_url",
                    "“" + url.strip() + "” is no LinkedIn profile. It looks like https://www.linkedin.com/in/name.");
        }
        return profile;
    }

    static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    static @Nullable String oneOf(String field, @Nullable String value, List<String> allowed) {
        @Nullable String text = text(value);
        return text == null ? null : required(field, text, allowed);
    }

    static String required(String field, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw Problem.badInput(field, field + " is one of " + String.join(", ", allowed) + ".");
        }
        return value;
    }

    static @Nullable String zone(@Nullable String value) {
        @Nullable String text = text(value);
        if (text == null) {
            return null;
        }
        try {
            return ZoneId.of(text).getId();
        } catch (DateTimeException e) {
            throw Problem.badInput("time_zone", "“" + text + "” is no time zone. One looks like Europe/Prague.");
        }
    }

    static int score(int score) {
        if (score < 0 || score > 100) {
            throw Problem.badInput("score", "The score is 0 to 100.");
        }
        return score;
    }
}
