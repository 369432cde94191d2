package app.overture.tenancy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;

/** Moves a signed-in person's session to another of their workspaces. */
@Service
public class WorkspaceSwitch {

    private final SignInService signIn;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    WorkspaceSwitch(SignInService signIn) {
        this.signIn = signIn;
    }

    /** Every open tab of the session works in the new workspace from its next request on. */
    public void to(UUID tenantId, HttpServletRequest request, HttpServletResponse response) {
        if (!(TenantScope.require() instanceof Actor.Person(SignedIn person))) {
            throw new IllegalStateException("only a person has a session");
        }
        SignedIn moved = signIn.switchTo(person.userId(), tenantId);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SecurityConfiguration.authentication(moved));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
