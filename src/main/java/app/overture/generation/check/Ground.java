package app.overture.generation.check;

import app.overture.generation.check.Statement.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a draft may speak of: the recipient, their facts, the strategy, the instructions and the sender. Everything else
 * a draft says of names, numbers, dates and links came from nowhere.
 */
public final class Ground {

    private static final Set<String> SENIORITIES = Set.of(
            "founder",
            "c_level",
            "vp",
            "director",
            "head",
            "manager",
            "senior",
            "individual_contributor",
            "owner",
            "partner");

    private static final int HEAD = 5;
    /** "Ji.hlava" is spoken of as Jihlava. */
    private static final Pattern DOTTED = Pattern.compile("(?<![\\p{L}.])\\p{L}{2,}\\.\\p{L}{2,}(?![\\p{L}.])");

    private final String firstName;
    private final String lastName;
    private final Set<String> foreignNames;
    private final Set<String> linkHosts;
    private final List<Known> all;
    private final List<String> withheld;
    private final @Nullable LocalDate today;
    private final Set<String> words = new HashSet<>();
    private final Map<String, Set<String>> stems = new HashMap<>();
    private final Set<String> places = new HashSet<>();
    private final String text;
    private final String folded;
    private final String plain;

    /** A statement, read once for all rules. */
    record Known(
            Statement statement,
            List<Amount> amounts,
            List<Dates.Mention> dates,
            List<Roles.Mention> roles,
            Set<String> words,
            Set<String> places) {

        static Known of(Statement statement) {
            String text = statement.text();
            boolean seniority = statement.label().endsWith("seniority") || SENIORITIES.contains(text);
            return new Known(
                    statement,
                    List.copyOf(Amounts.in(text)),
                    List.copyOf(Dates.in(text)),
                    seniority ? List.of() : List.copyOf(Roles.in(text.replaceAll("\\bseniority \\w+", ""))),
                    words(text),
                    Set.copyOf(Places.known(text)));
        }

        /** Folded, whole and in their parts. */
        private static Set<String> words(String text) {
            Set<String> words = new HashSet<>();
            Matcher word = Text.WORD.matcher(text);
            while (word.find()) {
                String one = Text.fold(word.group());
                words.add(one);
                for (String part : one.split("[-/&'.]")) {
                    words.add(part);
                }
            }
            DOTTED.matcher(text)
                    .results()
                    .forEach(hit -> words.add(Text.fold(hit.group().replace(".", ""))));
            return Set.copyOf(words);
        }
    }

    private Ground(Ground known, Set<String> foreignNames) {
        this.firstName = known.firstName;
        this.lastName = known.lastName;
        this.foreignNames = Set.copyOf(foreignNames);
        this.linkHosts = known.linkHosts;
        this.withheld = known.withheld;
        this.today = known.today;
        this.all = known.all;
        this.text = known.text;
        this.folded = known.folded;
        this.plain = known.plain;
        this.words.addAll(known.words);
        this.places.addAll(known.places);
    }

    private Ground(Builder builder) {
        this.firstName = builder.firstName;
        this.lastName = builder.lastName;
        this.foreignNames = Set.copyOf(builder.foreignNames);
        this.linkHosts = Set.copyOf(builder.linkHosts);
        this.withheld = List.copyOf(builder.withheld);
        this.today = builder.today;
        this.all = builder.statements.stream().map(Readings::of).toList();
        StringBuilder whole = new StringBuilder();
        builder.statements.forEach(statement -> whole.append(statement.text()).append('\n'));
        this.text = whole + firstName + " " + lastName;
        this.folded = Text.fold(text);
        this.plain = Text.plain(text);
        this.words.addAll(Known.words(firstName + " " + lastName));
        for (Known known : all) {
            words.addAll(known.words());
            places.addAll(known.places());
        }
    }

    /**
     * @param texts all that may be spoken of
     * @param foreignNames names of other people and companies of the workspace that the drafts mention
     * @param linkHosts hosts that a draft may link to
     */
    public Ground(
            String firstName,
            String lastName,
            Collection<String> texts,
            Set<String> foreignNames,
            Set<String> linkHosts) {
        this(about(firstName, lastName).texts(texts).foreignNames(foreignNames).linkHosts(linkHosts));
    }

    public static Builder about(String firstName, String lastName) {
        return new Builder(firstName, lastName);
    }

    /** Collects a ground; everything but the name may be left out. */
    public static final class Builder {

        private final String firstName;
        private final String lastName;
        private final List<Statement> statements = new ArrayList<>();
        private final Set<String> foreignNames = new HashSet<>();
        private final Set<String> linkHosts = new HashSet<>();
        private final List<String> withheld = new ArrayList<>();
        private @Nullable LocalDate today;

        private Builder(String firstName, String lastName) {
            this.firstName = firstName;
            this.lastName = lastName;
        }

        public Builder say(Statement statement) {
            if (!statement.text().isBlank()) {
                statements.add(statement);
            }
            return this;
        }

        /** Texts of which nothing is known but that they may be used. */
        public Builder texts(Collection<String> texts) {
            texts.forEach(text -> say(Statement.given(text)));
            return this;
        }

        public Builder foreignNames(Collection<String> names) {
            foreignNames.addAll(names);
            return this;
        }

        public Builder linkHosts(Collection<String> hosts) {
            linkHosts.addAll(hosts);
            return this;
        }

        /** Passages that were kept from the model; a draft that uses their words has seen them all the same. */
        public Builder withheld(Collection<String> passages) {
            withheld.addAll(passages);
            return this;
        }

        /** The day of writing: without it nothing can be called recent or old. */
        public Builder today(LocalDate day) {
            today = day;
            return this;
        }

        public Ground build() {
            return new Ground(this);
        }
    }

    /** The same with the names of others that the drafts mention, which are known only when there is a draft. */
    public Ground withForeignNames(Set<String> names) {
        return new Ground(this, names);
    }

    String firstName() {
        return firstName;
    }

    String lastName() {
        return lastName;
    }

    String name() {
        return (firstName + " " + lastName).strip();
    }

    Set<String> foreignNames() {
        return foreignNames;
    }

    List<String> withheld() {
        return withheld;
    }

    @Nullable
    LocalDate today() {
        return today;
    }

    List<Known> all() {
        return all;
    }

    /** What a sentence may rest on: the facts that it cites and everything that is no fact; without a citation, all. */
    List<Known> scope(Collection<String> cited) {
        Set<String> ids = new HashSet<>();
        for (Known known : all) {
            if (!known.statement().id().isEmpty()
                    && cited.contains(known.statement().id())) {
                ids.add(known.statement().id());
            }
        }
        if (ids.isEmpty()) {
            return all;
        }
        return all.stream()
                .filter(known -> known.statement().kind() != Kind.FACT
                        || ids.contains(known.statement().id()))
                .toList();
    }

    boolean mayLinkTo(String host) {
        String small = host.toLowerCase(Locale.ROOT);
        return linkHosts.stream().anyMatch(allowed -> small.equals(allowed) || small.endsWith("." + allowed));
    }

    /** Whether a host that may be linked to is called so, as harrowpike.example by "Harrow". */
    boolean linksLike(String word) {
        String small = Text.fold(word);
        return small.length() > 3 && linkHosts.stream().anyMatch(host -> host.contains(small));
    }

    boolean says(String phrase) {
        return folded.contains(Text.fold(phrase));
    }

    /** As {@link #says}, whatever the punctuation and the spaces between the words. */
    boolean quotes(String phrase) {
        return plain.contains(Text.plain(phrase));
    }

    boolean matches(Pattern pattern) {
        return pattern.matcher(text).find();
    }

    boolean hasPlace(String place) {
        return places.contains(place);
    }

    /** Whether a word stands in the ground as it is. */
    boolean has(String word) {
        return words.contains(Text.fold(word));
    }

    /** Whether a longer word of the ground begins so: Aachen in "Aachener Tage". */
    boolean begins(String word) {
        String one = Text.fold(word);
        return one.length() >= HEAD && words.stream().anyMatch(known -> known.startsWith(one));
    }

    /** Whether a word stands in the ground, in this or another grammatical form of the draft's language. */
    boolean knows(String word, String language) {
        String one = Text.fold(word);
        if (words.contains(one)) {
            return true;
        }
        String[] parts = one.split("[-/&'.]");
        if (parts.length > 1) {
            for (String part : parts) {
                if (part.length() > 1 && !knows(part, language)) {
                    return false;
                }
            }
            return true;
        }
        Set<String> known = stems.computeIfAbsent(language, this::stemsIn);
        return Stems.of(one, language).stream().anyMatch(stem -> stem.length() >= 3 && known.contains(stem));
    }

    private Set<String> stemsIn(String language) {
        Set<String> all = new HashSet<>();
        for (String word : words) {
            if (word.length() >= 3) {
                all.addAll(Stems.of(word, language));
            }
        }
        return Set.copyOf(all);
    }
}
