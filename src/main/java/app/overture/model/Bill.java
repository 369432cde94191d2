package app.overture.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one answered call cost. It is booked once, with {@link Billing#book}, in the transaction that stores the result.
 *
 * @param reservationId also the id of the call in the usage log
 * @param month whose budget pays
 * @param inputTokens all of them, the cached ones included
 */
public record Bill(
        UUID reservationId,
        LocalDate month,
        String operation,
        @Nullable UUID campaignId,
        @Nullable UUID contactId,
        @Nullable UUID userId,
        String provider,
        String model,
        int inputTokens,
        int cachedTokens,
        int outputTokens,
        BigDecimal costUsd,
        long durationMs) {}
