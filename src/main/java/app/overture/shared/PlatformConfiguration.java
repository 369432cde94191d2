package app.overture.shared;

import com.fasterxml.uuid.Generators;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Ids ids() {
        return Generators.timeBasedEpochRandomGenerator()::generate;
    }

    @Bean
    RandomGenerator dice() {
        return new java.security.SecureRandom();
    }
}
