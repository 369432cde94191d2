package app.overture.sandbox.mailbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Before every call: which account, and is it within its rate. */
@Configuration(proxyBeanMethods = false)
@Conditional(MailboxStandsIn.class)
class MailboxGate implements WebMvcConfigurer {

    private final RateLimit rateLimit;

    MailboxGate(RateLimit rateLimit) {
        this.rateLimit = rateLimit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        if (!(handler instanceof HandlerMethod method)
                                || !ResendCalls.class.isAssignableFrom(method.getBeanType())) {
                            return true;
                        }
                        String account = Account.ofHeader(request.getHeader(HttpHeaders.AUTHORIZATION));
                        Account.enter(request, account);
                        RateLimit.Window window = rateLimit.count(account);
                        response.setIntHeader("ratelimit-limit", window.limit());
                        response.setIntHeader("ratelimit-remaining", window.remaining());
                        response.setIntHeader("ratelimit-reset", 1);
                        if (window.exceeded()) {
                            response.setIntHeader("retry-after", 1);
                            throw new ResendError(
                                    429,
                                    "rate_limit_exceeded",
                                    "Too many requests. You can only make " + window.limit()
                                            + " requests per second. See rate limit response headers for more"
                                            + " information.");
                        }
                        return true;
                    }
                })
                .addPathPatterns(ResendCalls.BASE + "/**");
    }
}
