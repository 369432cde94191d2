package app.overture.sandbox.writer;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The writer exists only while the installation has no key for a real language model. */
class WriterStandsIn implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return context.getEnvironment()
                .getProperty("overture.openai-api-key", "")
                .isBlank();
    }
}
