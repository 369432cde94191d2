package app.overture;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Overture: personal outreach, written by a model, approved by a person. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OvertureApplication {

    public static void main(String[] args) {
        SpringApplication.run(OvertureApplication.class, args);
    }
}
