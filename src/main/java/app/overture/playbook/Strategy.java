package app.overture.playbook;

import app.overture.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The structured side of the playbook, as the writing of messages uses it. Every part may be empty.
 *
 * @param positioning how we differ from what people do instead
 * @param offer what we invite people to
 * @param callToAction the one question a message ends with
 * @param linkHosts the only hosts a message may link to
 */
public record Strategy(
        Icp icp,
        List<Persona> personas,
        List<String> valuePropositions,
        Messaging messaging,
        String positioning,
        Channels channels,
        String offer,
        String callToAction,
        List<String> linkHosts) {

    /** Whom we want: the ideal customer. */
    public record Icp(
            List<String> industries,
            List<String> companySizes,
            List<String> geographies,
            List<String> techSignals,
            List<String> triggers,
            List<String> disqualifiers) {

        public Icp {
            industries = lines(industries);
            companySizes = lines(companySizes);
            geographies = lines(geographies);
            techSignals = lines(techSignals);
            triggers = lines(triggers);
            disqualifiers = lines(disqualifiers);
        }

        static Icp none() {
            return new Icp(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
    }

    /** A kind of person, known by the titles they carry. */
    public record Persona(String name, List<String> titlePatterns, List<String> painPoints, List<String> goals) {

        public Persona {
            name = text(name);
            titlePatterns = lines(titlePatterns);
            painPoints = lines(painPoints);
            goals = lines(goals);
        }
    }

    /** What we say, from which side, and what proves it. */
    public record Messaging(String tone, List<String> themes, List<String> angles, List<String> proofPoints) {

        public Messaging {
            tone = text(tone);
            themes = lines(themes);
            angles = lines(angles);
            proofPoints = lines(proofPoints);
        }

        static Messaging none() {
            return new Messaging("", List.of(), List.of(), List.of());
        }
    }

    /** Where we say it, and how often. */
    public record Channels(String primary, List<String> secondary, String cadence) {

        public Channels {
            primary = text(primary);
            secondary = lines(secondary);
            cadence = text(cadence);
        }

        static Channels none() {
            return new Channels("", List.of(), "");
        }
    }

    private static final int MOST_LINES = 50;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 4_000;

    // What is stored or sent may lack parts: they read as empty.
    public Strategy {
        icp = orElse(icp, Icp.none());
        personas = List.copyOf(orElse(personas, List.of()));
        valuePropositions = lines(valuePropositions);
        messaging = orElse(messaging, Messaging.none());
        positioning = text(positioning);
        channels = orElse(channels, Channels.none());
        offer = text(offer);
        callToAction = text(callToAction);
        linkHosts = lines(linkHosts).stream().map(Strategy::host).distinct().toList();
        if (personas.size() > MOST_LINES) {
            throw Problem.badInput("personas", "At most 50 personas.");
        }
    }

    public static Strategy none() {
        return new Strategy(Icp.none(), List.of(), List.of(), Messaging.none(), "", Channels.none(), "", "", List.of());
    }

    public boolean isEmpty() {
        return equals(none());
    }

    public Strategy withLinkHosts(List<String> hosts) {
        return new Strategy(
                icp, personas, valuePropositions, messaging, positioning, channels, offer, callToAction, hosts);
    }

    /** Line by line in words, for comparing two versions; empty parts are left out. */
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        describe(lines, "Industry", icp.industries());
        describe(lines, "Company size", icp.companySizes());
        describe(lines, "Place", icp.geographies());
        describe(lines, "Technology", icp.techSignals());
        describe(lines, "Trigger", icp.triggers());
        describe(lines, "Not for", icp.disqualifiers());
        for (Persona persona : personas) {
            describe(lines, "Persona", List.of(persona.name()));
            describe(lines, "Persona's title", persona.titlePatterns());
            describe(lines, "Persona's pain", persona.painPoints());
            describe(lines, "Persona's goal", persona.goals());
        }
        describe(lines, "Value proposition", valuePropositions);
        describe(lines, "Tone", List.of(messaging.tone()));
        describe(lines, "Theme", messaging.themes());
        describe(lines, "Angle", messaging.angles());
        describe(lines, "Proof", messaging.proofPoints());
        describe(lines, "Positioning", List.of(positioning));
        describe(lines, "First channel", List.of(channels.primary()));
        describe(lines, "Further channel", channels.secondary());
        describe(lines, "Cadence", List.of(channels.cadence()));
        describe(lines, "Offer", List.of(offer));
        describe(lines, "Call to action", List.of(callToAction));
        describe(lines, "Allowed link", linkHosts);
        return lines;
    }

    private static void describe(List<String> lines, String label, List<String> values) {
        values.stream().filter(value -> !value.isEmpty()).forEach(value -> lines.add(label + ": " + value));
    }

    private static <T> T orElse(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    private static String text(@Nullable String given) {
        String text = given == null ? "" : given.strip();
        if (text.length() > LONGEST_TEXT) {
            throw Problem.badInput("extracted_data", "A field of the strategy is longer than 4,000 characters.");
        }
        return text;
    }

    private static List<String> lines(@Nullable List<String> given) {
        List<String> lines = orElse(given, List.<String>of()).stream()
                .map(Strategy::text)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > MOST_LINES || lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            throw Problem.badInput(
                    "extracted_data", "A list of the strategy has at most 50 lines of at most 500 characters.");
        }
        return lines;
    }

    private static String host(String given) {
        String host =
                given.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("/.*$", "");
        if (!host.matches("([a-z0-9-]+\\.)+[a-z][a-z0-9-]*")) {
            throw Problem.badInput("link_hosts", "“" + given + "” is not a host such as www.example.com.");
        }
        return host;
    }
}
