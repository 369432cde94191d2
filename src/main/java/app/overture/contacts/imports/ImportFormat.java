package app.overture.contacts.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose export a file is, told by its header. Unknown tools work too; their columns are recognised one by one. */
public enum ImportFormat {
    LINKEDIN("LinkedIn Connections", Set.of("first name", "last name", "url", "position", "connected on")),
    EVABOOT("Evaboot", Set.of("linkedin url public", "company name")),
    APOLLO("Apollo", Set.of("person linkedin url", "email status", "primary email source")),
    GOOGLE("Google Contacts", Set.of("first name", "organization name", "e mail 1 value")),
    HUBSPOT("HubSpot", Set.of("record id", "email")),
    OPEN_OUTREACH("OpenOutreach", Set.of("lead id", "qualified at")),
    SMARTLEAD("Smartlead", Set.of("first name", "linkedin profile", "company url")),
    INSTANTLY("Instantly", Set.of("email", "first name", "company name", "personalization")),
    LEMLIST("lemlist", Set.of("email", "first name", "last name", "linkedin url", "icebreaker")),
    CLAY("Clay", Set.of("first name", "last name", "company domain", "linkedin profile")),
    OTHER("", Set.of());

    private final String label;
    private final Set<String> signature;

    ImportFormat(String label, Set<String> signature) {
        this.label = label;
        this.signature = signature;
    }

    /** The tool's name; empty for a layout of somebody's own. */
    public String label() {
        return label;
    }

    static ImportFormat of(List<String> headers) {
        Set<String> plain = headers.stream().map(FieldAliases::plain).collect(Collectors.toSet());
        // A Google address book without a single address has no e-mail columns at all.
        if (plain.containsAll(Set.of("phonetic first name", "file as", "labels"))) {
            return GOOGLE;
        }
        for (ImportFormat format : values()) {
            if (plain.containsAll(format.signature)) {
                return format;
            }
        }
        return OTHER;
    }
}
