package app.overture.shell;

import app.overture.shared.ui.Note;
import app.overture.shared.ui.Tone;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;

@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · Overture")
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver {

    private final Div refusal = new Div();

    LoginView() {
        addClassName("login");
        LoginForm form = new LoginForm(words());
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        Image sign = new Image("images/overture.svg", "");
        Div brand = new Div(sign, new Span("Overture"));
        brand.addClassName("brand");
        Div card = new Div(brand, new H1("Sign in"), refusal, form);
        card.addClassName("card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refusal.removeAll();
        if (event.getLocation().getQueryParameters().getParameters().containsKey("error")) {
            refusal.add(new Note(Tone.BAD, new Text(lastRefusal())));
        }
    }

    private static String lastRefusal() {
        HttpSession session =
                VaadinServletRequest.getCurrent().getHttpServletRequest().getSession(false);
        Object last = session == null ? null : session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        return last instanceof AuthenticationException refused && refused.getMessage() != null
                ? refused.getMessage()
                : "The e-mail address or the password is wrong.";
    }

    private static LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle("");
        words.getForm().setUsername("E-mail address");
        words.getForm().setPassword("Password");
        words.getForm().setSubmit("Sign in");
        return words;
    }
}
