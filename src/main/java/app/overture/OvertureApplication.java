package app.overture;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Overture: personal outreach, written by a model, approved by a person. Beans are named by their whole class name, because
 * features do not know each other's package-private classes and may name theirs alike.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class OvertureApplication {

    public static void main(String[] args) {
        SpringApplication.run(OvertureApplication.class, args);
    }
}
