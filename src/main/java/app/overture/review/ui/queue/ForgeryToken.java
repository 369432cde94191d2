package app.overture.review.ui.queue;

import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** What a form of this page has to carry along, so that no other site can send it. */
final class ForgeryToken {

    private ForgeryToken() {}

    /** Empty where nothing guards, as in a test without a server. */
    static String current() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        return request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getParameterName() + "=" + token.getToken()
                : "";
    }
}
