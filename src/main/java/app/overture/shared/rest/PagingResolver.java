package app.overture.shared.rest;

import app.overture.shared.Paging;
import app.overture.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller take a {@link Paging}, read from {@code page}, {@code size} and {@code sort}. */
@Configuration(proxyBeanMethods = false)
class PagingResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        @Nullable String sort = request.getParameter("sort");
        return new Paging(number(request, "page", 0), number(request, "size", 50), sort == null ? "" : sort);
    }

    private static int number(NativeWebRequest request, String name, int absent) {
        @Nullable String text = request.getParameter(name);
        try {
            return text == null || text.isBlank() ? absent : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw Problem.badInput(name, name + " is a whole number.");
        }
    }
}
