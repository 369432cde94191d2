package app.overture.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@TestConfiguration(proxyBeanMethods = false)
@Import({Given.class, Api.class, Outreach.class})
class TestBeans {

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }
}
