package app.overture.tenancy;

import app.overture.shared.MasterKey;
import app.overture.shared.Problem;
import app.overture.shared.rest.ProblemAdvice;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.cors.CorsConfiguration;
import tools.jackson.databind.ObjectMapper;

/** Three doors: tokens for {@code /api}, no sign-in for what outsiders call, the login form for the screens. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    JwtDecoder jwtDecoder(MasterKey masterKey) {
        return NimbusJwtDecoder.withSecretKey(Tokens.signingKey(masterKey))
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
    }

    /** The browser extension's own address, fixed by the key in its manifest. */
    private static final String EXTENSION_ORIGIN = "chrome-extension://cpbliegpodhpejoocbcmaainllbanbeo";

    /** The only door that a paired browser's token opens; a person's token opens it as well. */
    @Bean
    @Order(0)
    SecurityFilterChain extension(HttpSecurity http, SignInService signIn, ObjectMapper json) throws Exception {
        http.securityMatcher("/api/extension/**")
                .cors(cors -> cors.configurationSource(request -> ofExtension()))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/api/extension/pair", "/api/extension/token/refresh")
                                .permitAll()
                                .anyRequest()
                                .authenticated());
        return withTokens(http, person(signIn, true), json).build();
    }

    private static CorsConfiguration ofExtension() {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(List.of(EXTENSION_ORIGIN));
        cors.setAllowedMethods(List.of("GET", "POST", "PATCH", "DELETE"));
        cors.setAllowedHeaders(List.of("Authorization", "Content-Type"));
        cors.setExposedHeaders(List.of(
                "Retry-After",
                "X-Queue-State",
                "X-Queue-Pause-Reason",
                "X-LinkedIn-Limit-Invites",
                "X-LinkedIn-Limit-Invites-Remaining",
                "X-LinkedIn-Limit-Invites-Reset",
                "X-LinkedIn-Limit-Messages",
                "X-LinkedIn-Limit-Messages-Remaining",
                "X-LinkedIn-Limit-Messages-Reset",
                "X-LinkedIn-Week-Remaining"));
        cors.setMaxAge(Duration.ofHours(1));
        return cors;
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, SignInService signIn, ObjectMapper json) throws Exception {
        http.securityMatcher("/api/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/api/auth/login",
                                "/api/auth/refresh",
                                "/api/openapi/**",
                                "/api/openapi",
                                "/actuator/health/**",
                                "/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.ADMIN.name())
                        .anyRequest()
                        .authenticated());
        return withTokens(http, person(signIn, false), json).build();
    }

    private static HttpSecurity withTokens(
            HttpSecurity http, Converter<Jwt, AbstractAuthenticationToken> person, ObjectMapper json) throws Exception {
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(person))
                        .authenticationEntryPoint((request, response, e) -> answer(
                                json,
                                response,
                                HttpStatus.UNAUTHORIZED,
                                "unauthenticated",
                                "Sign in first: send Authorization: Bearer <access token>.")))
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, e) -> answer(
                                json,
                                response,
                                HttpStatus.UNAUTHORIZED,
                                "unauthenticated",
                                "Sign in first: send Authorization: Bearer <access token>."))
                        .accessDeniedHandler((request, response, e) -> answer(
                                json,
                                response,
                                HttpStatus.FORBIDDEN,
                                "role_missing",
                                "Your role does not allow this.")));
    }

    @Bean
    @Order(2)
    SecurityFilterChain outside(HttpSecurity http) throws Exception {
        return http.securityMatcher("/webhooks/**", "/unsubscribe/**", "/sandbox/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain screens(HttpSecurity http, AuthenticationProvider formSignIn) throws Exception {
        return http.authenticationProvider(formSignIn)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/styles/**", "/fonts/**", "/js/**", "/aura/**", "/images/**", "/favicon.ico")
                        .permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView("/login")
                                // an address that leads nowhere gets the screen that says so
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .build();
    }

    @Bean
    AuthenticationProvider formSignIn(SignInService signIn) {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication form) {
                String address =
                        form.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
                try {
                    return authentication(signIn.signIn(
                            form.getName(), String.valueOf(form.getCredentials()), address, Optional.empty()));
                } catch (Problem e) {
                    throw e.kind() == Problem.Kind.TOO_MANY
                            ? new LockedException(e.sentence())
                            : new BadCredentialsException(e.sentence());
                }
            }

            @Override
            public boolean supports(Class<?> type) {
                return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
            }
        };
    }

    /** The form's authentication; also what switching the workspace puts in its place. */
    static Authentication authentication(SignedIn person) {
        return new UsernamePasswordAuthenticationToken(
                person, null, List.of(new SimpleGrantedAuthority("ROLE_" + person.role())));
    }

    /** The role is read from the membership at each request, so that a token does not outlive a demotion. */
    private static Converter<Jwt, AbstractAuthenticationToken> person(SignInService signIn, boolean devicesToo) {
        return jwt -> {
            if (!devicesToo && jwt.hasClaim(Tokens.SCOPE)) {
                throw new InvalidBearerTokenException("A paired browser's token opens the extension's addresses only.");
            }
            try {
                SignedIn person = signIn.switchTo(
                        UUID.fromString(jwt.getSubject()), UUID.fromString(jwt.getClaimAsString(Tokens.TENANT)));
                var token = new UsernamePasswordAuthenticationToken(
                        person, jwt, List.of(new SimpleGrantedAuthority("ROLE_" + person.role())));
                token.setDetails(jwt); // credentials are erased after the check; what else it says is still asked for
                return token;
            } catch (Problem e) {
                throw new InvalidBearerTokenException(e.sentence());
            }
        };
    }

    private static void answer(
            ObjectMapper json, HttpServletResponse response, HttpStatus status, String code, String sentence)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.getOutputStream()
                .write(json.writeValueAsBytes(ProblemAdvice.detail(status, code, sentence, List.of())));
    }
}
