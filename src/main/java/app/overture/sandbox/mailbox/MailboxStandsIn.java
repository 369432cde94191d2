package app.overture.sandbox.mailbox;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The mailbox exists only while the installation has no key for the real mail provider. */
class MailboxStandsIn implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return context.getEnvironment()
                .getProperty("overture.resend-api-key", "")
                .isBlank();
    }
}
