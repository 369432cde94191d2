package app.overture.email;

import org.jspecify.annotations.Nullable;

/**
 * A record to be set at the domain's name server, and what is seen of it.
 *
 * @param purpose SPF, DKIM, Receiving … as the provider calls it
 * @param name relative to the domain's zone, as the provider gives it
 * @param priority of an MX record only
 */
public record DnsRecord(
        String purpose,
        String type,
        String name,
        String value,
        String ttl,
        DomainStatus status,
        @Nullable Integer priority) {

    /** As DNS hosts ask for it: an MX value starts with its priority, a text stands without the quotes around it. */
    public String shown() {
        String bare = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
        return priority == null ? bare : priority + " " + bare;
    }

    /** Whether mail can leave without it. */
    boolean neededForSending() {
        return purpose.equalsIgnoreCase("SPF") || purpose.equalsIgnoreCase("DKIM");
    }
}
