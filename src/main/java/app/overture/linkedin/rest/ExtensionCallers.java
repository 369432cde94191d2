package app.overture.linkedin.rest;

import app.overture.linkedin.ExtensionCaller;
import app.overture.tenancy.SignedIn;
import app.overture.tenancy.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets the extension's controllers take the {@link ExtensionCaller} of the request. */
@Component
class ExtensionCallers implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(ExtensionCaller.class);
    }

    @Override
    public ExtensionCaller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            throw new IllegalStateException("a request behind the sign-in has a person");
        }
        UUID device = Optional.ofNullable(authentication.getDetails())
                .filter(Jwt.class::isInstance)
                .map(jwt -> ((Jwt) jwt).getClaimAsString(Tokens.DEVICE))
                .map(UUID::fromString)
                .orElse(null);
        return new ExtensionCaller(person, device);
    }
}
