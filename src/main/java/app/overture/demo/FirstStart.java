package app.overture.demo;

import app.overture.shared.OvertureProperties;
import app.overture.shared.OwnAddress;
import app.overture.tenancy.Role;
import app.overture.tenancy.Workspaces;
import java.math.BigInteger;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database, once, whichever node comes first, and tells on the console where to go and how to sign in. */
@Component
class FirstStart implements SmartLifecycle {

    private static final long LOCK = 0x0F1257;
    private static final Set<String> DEMO = Set.of(DemoData.AITRANSFORMERS, DemoData.UNITEDARTS);
    private static final int PASSWORD_BYTES = 12;
    private static final int BEFORE_THE_WEB_SERVER = 0;

    private final OvertureProperties properties;
    private final OwnAddress ownAddress;
    private final Environment environment;
    private final DSLContext dsl;
    private final TransactionTemplate transaction;
    private final Workspaces workspaces;
    private final NewWorkspace newWorkspace;
    private final DemoData demoData;
    private final RandomGenerator dice;
    private volatile String signIn = "";
    private volatile boolean running;

    FirstStart(
            OvertureProperties properties,
            OwnAddress ownAddress,
            Environment environment,
            DSLContext dsl,
            PlatformTransactionManager transactions,
            Workspaces workspaces,
            NewWorkspace newWorkspace,
            DemoData demoData,
            RandomGenerator dice) {
        this.properties = properties;
        this.ownAddress = ownAddress;
        this.environment = environment;
        this.dsl = dsl;
        this.transaction = new TransactionTemplate(transactions);
        this.workspaces = workspaces;
        this.newWorkspace = newWorkspace;
        this.demoData = demoData;
        this.dice = dice;
    }

    /** Before the web server opens its port, so that whoever reaches the application finds it filled. */
    @Override
    public void start() {
        transaction.executeWithoutResult(status -> {
            dsl.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.val(LOCK)))
                    .fetch();
            signIn = prepare();
        });
        running = true;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void tell() {
        // Not through the log: a password must not travel on with it.
        System.out.println("\n  Overture is ready: " + ownAddress.publicUrl() + "\n" + signIn);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }

    private String prepare() {
        Set<String> there =
                workspaces.all().stream().map(Workspaces.Workspace::slug).collect(Collectors.toSet());
        if (demo() && DEMO.containsAll(there)) {
            demoData.fill();
            return "  Sign in: " + DemoData.address("Michal", DemoData.AITRANSFORMERS) + ", password "
                    + DemoData.PASSWORD + "\n";
        }
        return there.isEmpty() ? firstAdministrator() : "";
    }

    private boolean demo() {
        return properties.demo().isBlank()
                ? !environment.containsProperty("spring.datasource.url")
                : Boolean.parseBoolean(properties.demo());
    }

    private String firstAdministrator() {
        boolean chosen = !properties.adminPassword().isBlank();
        String email = properties.adminEmail().isBlank() ? "admin@overture.example" : properties.adminEmail();
        String password = chosen ? properties.adminPassword() : oneTimePassword();
        newWorkspace.make(
                "main",
                "Main",
                () -> workspaces.join(workspaces.addPerson(email, "Administrator", password), Role.ADMIN));
        return "  The first administrator: " + email + ", password "
                + (chosen ? "as set by OVERTURE_ADMIN_PASSWORD" : password + " (shown this once)") + "\n";
    }

    private String oneTimePassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        dice.nextBytes(bytes);
        return new BigInteger(1, bytes).toString(36);
    }
}
