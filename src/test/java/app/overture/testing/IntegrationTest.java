package app.overture.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole application on one embedded PostgreSQL with the real migrations and a real port. Every class that wears it
 * shares one Spring context: no class may change beans or properties. Tests do not clear tables; each makes a workspace
 * of its own through {@link Given}, which is also how the product keeps people apart.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "overture.data-dir=target/test-data/${random.uuid}",
            "overture.embedded-durable=false",
            "overture.demo=false",
            "overture.admin-email=root@overture.example",
            "overture.admin-password=root-password",
            "db-scheduler.polling-interval=100ms",
            "vaadin.devmode.devTools.enabled=false"
        })
@Import(TestBeans.class)
public @interface IntegrationTest {}
