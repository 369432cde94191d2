package app.overture.journeys;

import com.vaadin.flow.router.Route;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every screen of the application, found where the application finds them, so that no new one is forgotten. */
final class Screens {

    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

    private Screens() {}

    /** The routes as they are declared, without a slash in front. */
    static List<String> routes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("app.overture").stream()
                .map(found -> route(Objects.requireNonNull(found.getBeanClassName())))
                .sorted()
                .toList();
    }

    /** The addresses of a route, one for each thing that its parameter may stand for. */
    static List<String> addresses(String route, Map<String, ? extends Collection<String>> things) {
        var parameter = PARAMETER.matcher(route);
        if (!parameter.find()) {
            return List.of("/" + route);
        }
        Collection<String> ids = things.get(parameter.group(1));
        if (ids == null) {
            throw new IllegalStateException("Say what to open at " + route);
        }
        return ids.stream()
                .flatMap(id -> Stream.of("/" + route.replace(parameter.group(), id)))
                .toList();
    }

    private static String route(String screen) {
        try {
            return Class.forName(screen).getAnnotation(Route.class).value();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
