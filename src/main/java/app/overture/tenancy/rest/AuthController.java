package app.overture.tenancy.rest;

import app.overture.tenancy.Actor;
import app.overture.tenancy.Role;
import app.overture.tenancy.SignInService;
import app.overture.tenancy.SignedIn;
import app.overture.tenancy.TenantScope;
import app.overture.tenancy.Tokens;
import app.overture.tenancy.Workspaces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class AuthController {

    private final SignInService signIn;
    private final Tokens tokens;
    private final Workspaces workspaces;

    AuthController(SignInService signIn, Tokens tokens, Workspaces workspaces) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.workspaces = workspaces;
    }

    record LoginRequest(
            @NotBlank String email,
            @NotBlank String password,
            @Nullable String workspace) {}

    record RefreshRequest(@NotBlank String refreshToken) {}

    record WorkspaceAnswer(UUID id, String slug, String name) {
        static WorkspaceAnswer of(Workspaces.Workspace workspace) {
            return new WorkspaceAnswer(workspace.id(), workspace.slug(), workspace.name());
        }
    }

    record TokenAnswer(
            String accessToken,
            String refreshToken,
            String tokenType,
            long expiresIn,
            Role role,
            WorkspaceAnswer workspace,
            List<WorkspaceAnswer> workspaces) {}

    record MeAnswer(
            UUID id,
            String email,
            String name,
            Role role,
            WorkspaceAnswer workspace,
            List<WorkspaceAnswer> workspaces) {}

    @PostMapping("/auth/login")
    TokenAnswer login(@Valid @RequestBody LoginRequest request, HttpServletRequest http) {
        SignedIn person = signIn.signIn(
                request.email(), request.password(), http.getRemoteAddr(), Optional.ofNullable(request.workspace()));
        return answer(person, tokens.issue(person));
    }

    @PostMapping("/auth/refresh")
    TokenAnswer refresh(@Valid @RequestBody RefreshRequest request) {
        Tokens.Opened opened = tokens.refresh(request.refreshToken());
        return answer(signIn.switchTo(opened.userId(), opened.tenantId()), opened.pair());
    }

    @PostMapping("/auth/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(@Valid @RequestBody RefreshRequest request) {
        tokens.revoke(request.refreshToken());
    }

    @GetMapping("/me")
    MeAnswer me() {
        if (!(TenantScope.require() instanceof Actor.Person(SignedIn person))) {
            throw new IllegalStateException("a request has a person");
        }
        return new MeAnswer(
                person.userId(),
                person.email(),
                person.personName(),
                person.role(),
                new WorkspaceAnswer(person.tenantId(), person.tenantSlug(), person.tenantName()),
                others(person));
    }

    private TokenAnswer answer(SignedIn person, Tokens.Pair pair) {
        return new TokenAnswer(
                pair.accessToken(),
                pair.refreshToken(),
                "Bearer",
                pair.expiresInSeconds(),
                person.role(),
                new WorkspaceAnswer(person.tenantId(), person.tenantSlug(), person.tenantName()),
                others(person));
    }

    private List<WorkspaceAnswer> others(SignedIn person) {
        return workspaces.memberships(person.userId()).stream()
                .map(one -> WorkspaceAnswer.of(one.workspace()))
                .toList();
    }
}
