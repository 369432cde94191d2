package app.overture.review.ui;

import app.overture.campaigns.Channel;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageStatus;
import app.overture.shared.Problem;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A filter as it stands in the address of grid and queue, so that a view can be shared. Names are those of the REST call. */
public final class MessageAddress {

    static final String MESSAGE = "message";

    private MessageAddress() {}

    /** What cannot be read is left out: an old or mistyped address still opens the screen. */
    public static MessageFilter read(UUID campaignId, QueryParameters address) {
        return MessageFilter.ofCampaign(campaignId)
                .withStatuses(set(address, "status", MessageStatus::of))
                .withChannels(set(address, "channel", Channel::of))
                .withSteps(set(address, "step", Integer::valueOf))
                .withOwner(one(address, "owner_id", UUID::fromString).orElse(null))
                .withMinScore(one(address, "min_score", Integer::valueOf).orElse(null))
                .withFlagged(one(address, "flagged", Boolean::valueOf).orElse(null))
                .withFlagCode(address.getSingleParameter("flag").orElse(""))
                .withCompany(one(address, "company_id", UUID::fromString).orElse(null))
                .withSearch(address.getSingleParameter("q").orElse(""));
    }

    public static Optional<UUID> message(QueryParameters address) {
        return one(address, MESSAGE, UUID::fromString);
    }

    public static QueryParameters write(MessageFilter filter, Optional<UUID> message) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "status", join(filter.statuses(), MessageStatus::text));
        put(parameters, "channel", join(filter.channels(), Channel::text));
        put(parameters, "step", join(filter.steps(), String::valueOf));
        put(parameters, "owner_id", filter.ownerId());
        put(parameters, "min_score", filter.minScore());
        put(parameters, "flagged", filter.flagged());
        put(parameters, "flag", filter.flagCode());
        put(parameters, "company_id", filter.companyId());
        put(parameters, "q", filter.search());
        message.ifPresent(id -> put(parameters, MESSAGE, id));
        return new QueryParameters(parameters);
    }

    private static void put(
            Map<String, List<String>> parameters, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parameters.put(name, List.of(value.toString()));
        }
    }

    private static <T> String join(Set<T> values, Function<T, String> text) {
        return values.stream().map(text).sorted().collect(Collectors.joining(","));
    }

    private static <T> Set<T> set(QueryParameters address, String name, Function<String, T> read) {
        return address.getParameters(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .filter(value -> !value.isBlank())
                .flatMap(value -> attempt(value.strip(), read).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Optional<T> one(QueryParameters address, String name, Function<String, T> read) {
        return address.getSingleParameter(name)
                .filter(value -> !value.isBlank())
                .flatMap(value -> attempt(value.strip(), read));
    }

    private static <T> Optional<T> attempt(String value, Function<String, T> read) {
        try {
            return Optional.of(read.apply(value));
        } catch (IllegalArgumentException | Problem e) {
            return Optional.empty();
        }
    }
}
