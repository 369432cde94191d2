package app.overture.demo;

import app.overture.email.Domains;
import app.overture.settings.SettingsService;
import app.overture.settings.WorkspaceSettings;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import app.overture.tenancy.Role;
import app.overture.tenancy.Workspaces;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The two demo workspaces with their people. Each is made in one transaction: it is there whole, or not at all. */
@Component
class DemoData {

    static final String AITRANSFORMERS = "aitransformers";
    static final String UNITEDARTS = "unitedarts";
    static final String PASSWORD = "overture-demo";

    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    private final NewWorkspace newWorkspace;
    private final Workspaces workspaces;
    private final Owners owners;
    private final SettingsService settings;
    private final Domains domains;
    private final DemoWorkspace demoWorkspace;

    DemoData(
            NewWorkspace newWorkspace,
            Workspaces workspaces,
            Owners owners,
            SettingsService settings,
            Domains domains,
            DemoWorkspace demoWorkspace) {
        this.newWorkspace = newWorkspace;
        this.workspaces = workspaces;
        this.owners = owners;
        this.settings = settings;
        this.domains = domains;
        this.demoWorkspace = demoWorkspace;
    }

    void fill() {
        if (workspaces.findBySlug(UNITEDARTS).isEmpty()) {
            newWorkspace.make(UNITEDARTS, "United Arts", this::fillUnitedArts);
        }
        if (workspaces.findBySlug(AITRANSFORMERS).isEmpty()) {
            newWorkspace.make(AITRANSFORMERS, "AI Transformers", this::fillAiTransformers);
        }
    }

    void fillAiTransformers() {
        UUID michal = person("Michal", AITRANSFORMERS, Role.ADMIN);
        UUID anton = person("Anton", AITRANSFORMERS, Role.EDITOR);
        person("Vera", AITRANSFORMERS, Role.VIEWER);
        settle("AI Transformers, Vymyšlená 12, 110 00 Praha", new BigDecimal("50"));
        fillWith(AITRANSFORMERS, Map.of("Michal", owner("Michal", michal), "Anton", owner("Anton", anton)));
        domains.storeVerified("mail.aitransformers.example", "Michal", "michal@mail.aitransformers.example");
    }

    void fillUnitedArts() {
        UUID ursula = person("Ursula", UNITEDARTS, Role.ADMIN);
        settle("United Arts, Nikdejší 3, 602 00 Brno", new BigDecimal("20"));
        fillWith(UNITEDARTS, Map.of("Ursula", owner("Ursula", ursula)));
    }

    void fillWith(String slug, Map<String, UUID> ownersByName) {
        demoWorkspace.fill(slug, ownersByName);
    }

    private UUID person(String name, String slug, Role role) {
        UUID id = workspaces.addPerson(address(name, slug), name, PASSWORD);
        workspaces.join(id, role);
        return id;
    }

    private UUID owner(String name, UUID userId) {
        return owners.create(new Owner.Draft(name, null, null, userId, "", PRAGUE, true))
                .id();
    }

    private void settle(String postalAddress, BigDecimal budget) {
        WorkspaceSettings now = settings.current();
        settings.update(new WorkspaceSettings(
                now.language(),
                now.timeZone(),
                now.country(),
                now.workingDays(),
                now.sendFrom(),
                now.sendUntil(),
                now.cooldownDays(),
                postalAddress,
                budget,
                now.budgetMode(),
                now.modelBaseUrl(),
                now.modelName(),
                now.version()));
    }

    static String address(String name, String slug) {
        return name.toLowerCase(java.util.Locale.ROOT) + "@" + slug + ".example";
    }
}
