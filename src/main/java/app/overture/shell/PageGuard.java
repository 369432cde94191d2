package app.overture.shell;

import app.overture.shared.Problem;
import app.overture.shared.ui.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** What holds for every page: the content policy, and what a person sees when something fails under their hands. */
@Component
class PageGuard implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(PageGuard.class);

    // unsafe-eval: Flow 25.2 compiles event filters and shortcuts in the browser; its strict mode comes with 25.4.
    private static final String POLICY = "default-src 'none'; script-src 'self' 'nonce-%s' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
            + " manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; frame-src 'self';"
            + " object-src 'none'";

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            if (!event.getSource().getDeploymentConfiguration().isProductionMode()) {
                return;
            }
            byte[] bytes = new byte[18];
            random.nextBytes(bytes);
            String nonce = Base64.getEncoder().encodeToString(bytes);
            page.getDocument().select("script").attr("nonce", nonce);
            page.getVaadinResponse().setHeader("Content-Security-Policy", POLICY.formatted(nonce));
            page.getVaadinResponse().setHeader("Referrer-Policy", "same-origin");
        });
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(PageGuard::tell));
    }

    private static void tell(ErrorEvent error) {
        Throwable cause = error.getThrowable();
        while (!(cause instanceof Problem) && cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        if (UI.getCurrent() == null) {
            log.error("A screen's background work failed", error.getThrowable());
        } else if (cause instanceof Problem problem) {
            Toast.problem(problem);
        } else if (error.getThrowable() instanceof ObjectOptimisticLockingFailureException) {
            Toast.problem(Problem.stale("record"));
        } else {
            log.error("A screen failed", error.getThrowable());
            Toast.problem("This failed on our side and was written to the log. Nothing is half done; try again.");
        }
    }
}
