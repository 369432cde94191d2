package app.overture.settings;

import app.overture.shared.Problem;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one workspace.
 *
 * @param language of the messages, as a BCP 47 tag
 * @param country ISO 3166 alpha-2, for public holidays
 * @param cooldownDays how long a contact rests between two campaigns
 * @param monthlyBudgetUsd for language models; null means no limit
 * @param modelBaseUrl an OpenAI-compatible address ending in /v1; null means the installation's
 * @param modelName null means the installation's
 */
public record WorkspaceSettings(
        String language,
        ZoneId timeZone,
        String country,
        Set<DayOfWeek> workingDays,
        LocalTime sendFrom,
        LocalTime sendUntil,
        int cooldownDays,
        String postalAddress,
        @Nullable BigDecimal monthlyBudgetUsd,
        BudgetMode budgetMode,
        @Nullable String modelBaseUrl,
        @Nullable String modelName,
        int version) {

    public WorkspaceSettings {
        language = language.strip();
        country = country.strip();
        postalAddress = postalAddress.strip();
        modelBaseUrl = blankToNull(modelBaseUrl);
        modelName = blankToNull(modelName);
        if (!language.matches("[a-z]{2}(-[A-Z]{2})?")) {
            throw Problem.badInput("language", "The language is a code such as en, cs or de.");
        }
        if (!country.matches("[A-Z]{2}")) {
            throw Problem.badInput("country", "The country is a code of two letters such as CZ.");
        }
        if (workingDays.isEmpty()) {
            throw Problem.badInput("working_days", "Choose at least one working day.");
        }
        workingDays = Collections.unmodifiableSet(EnumSet.copyOf(workingDays));
        if (!sendFrom.isBefore(sendUntil)) {
            throw Problem.badInput("send_until", "The sending window must end after it starts.");
        }
        if (cooldownDays < 0 || cooldownDays > 365) {
            throw Problem.badInput("cooldown_days", "The cooldown is 0 to 365 days.");
        }
        if (monthlyBudgetUsd != null && monthlyBudgetUsd.signum() < 0) {
            throw Problem.badInput("monthly_budget_usd", "The budget cannot be negative.");
        }
        if (modelBaseUrl != null) {
            modelBaseUrl = modelBaseUrl.replaceAll("/+$", "");
            requireHttp(modelBaseUrl);
        }
    }

    public WorkspaceSettings withModel(@Nullable String baseUrl, @Nullable String name) {
        return new WorkspaceSettings(
                language,
                timeZone,
                country,
                workingDays,
                sendFrom,
                sendUntil,
                cooldownDays,
                postalAddress,
                monthlyBudgetUsd,
                budgetMode,
                baseUrl,
                name,
                version);
    }

    public WorkspaceSettings withBudget(@Nullable BigDecimal monthlyUsd, BudgetMode mode) {
        return new WorkspaceSettings(
                language,
                timeZone,
                country,
                workingDays,
                sendFrom,
                sendUntil,
                cooldownDays,
                postalAddress,
                monthlyUsd,
                mode,
                modelBaseUrl,
                modelName,
                version);
    }

    public WorkspaceSettings withPostalAddress(String address) {
        return new WorkspaceSettings(
                language,
                timeZone,
                country,
                workingDays,
                sendFrom,
                sendUntil,
                cooldownDays,
                address,
                monthlyBudgetUsd,
                budgetMode,
                modelBaseUrl,
                modelName,
                version);
    }

    public WorkspaceSettings withSendingWindow(ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime until) {
        return new WorkspaceSettings(
                language,
                zone,
                country,
                days,
                from,
                until,
                cooldownDays,
                postalAddress,
                monthlyBudgetUsd,
                budgetMode,
                modelBaseUrl,
                modelName,
                version);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void requireHttp(String url) {
        try {
            URI address = URI.create(url);
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // falls through to the same sentence
        }
        throw Problem.badInput(
                "model_base_url", "The base URL is an http or https address, such as https://api.openai.com/v1.");
    }
}
