package app.overture.testing;

import app.overture.tenancy.SignedIn;
import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import java.security.Principal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Screens without a browser: opened by their address, as a signed-in person, with the real services behind them. */
@IntegrationTest
public abstract class ViewTest {

    private static final Routes ROUTES = routes();

    @Autowired
    private ApplicationContext context;

    @AfterEach
    void leave() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    protected void signIn(SignedIn person) {
        String role = "ROLE_" + person.role();
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        person, null, List.of(new SimpleGrantedAuthority(role))));
        MockVaadin.setMockRequestFactory(session -> new Request(session, person, role));
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
    }

    protected void open(String address) {
        Location wanted = new Location(address);
        UI.getCurrent().navigate(wanted.getPath(), wanted.getQueryParameters());
    }

    /** Lets pushed changes and dialogs arrive. */
    protected void roundtrip() {
        MockVaadin.clientRoundtrip(true);
    }

    /** By its accessible name. */
    protected static Button button(String name) {
        return buttons()
                .filter(button -> name.equals(nameOf(button)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + name + " among "
                        + buttons().map(ViewTest::nameOf).toList()));
    }

    private static Stream<Button> buttons() {
        return com.github.mvysny.kaributesting.v10.LocatorJ._find(Button.class).stream()
                .filter(Component::isVisible);
    }

    private static String nameOf(Button button) {
        return button.getAriaLabel().orElse(button.getText());
    }

    /** Views are package-private, which the library's own search passes over. */
    @SuppressWarnings("unchecked")
    private static Routes routes() {
        try (ScanResult found = new ClassGraph()
                .acceptPackages("app.overture")
                .enableAnnotationInfo()
                .ignoreClassVisibility()
                .scan()) {
            Set<Class<? extends Component>> views = new HashSet<>();
            found.getClassesWithAnnotation(Route.class)
                    .loadClasses()
                    .forEach(view -> views.add((Class<? extends Component>) view));
            Routes routes = new Routes();
            routes.getRoutes().addAll(views);
            return routes;
        }
    }

    private static final class Request extends FakeRequest {

        private final SignedIn person;
        private final String role;

        Request(FakeHttpSession session, SignedIn person, String role) {
            super(session);
            this.person = person;
            this.role = role;
        }

        @Override
        public Principal getUserPrincipal() {
            return person;
        }

        @Override
        public boolean isUserInRole(String asked) {
            return role.equals(asked) || role.equals("ROLE_" + asked);
        }
    }
}
