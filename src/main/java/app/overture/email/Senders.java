package app.overture.email;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.SenderConfig;
import app.overture.shared.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In whose name a campaign's mails leave. */
@Component
class Senders {

    private final DomainStore store;

    Senders(DomainStore store) {
        this.store = store;
    }

    /** A sender that may be used now. */
    record Choice(
            String fromEmail, String fromName, @Nullable String replyTo) {}

    /**
     * The sender the campaign names, else its owner's, else the only one there is.
     *
     * @throws Problem with what has to be set up first
     */
    Choice of(CampaignDetail campaign) {
        List<SenderDomain> domains = store.all();
        if (domains.stream().noneMatch(SenderDomain::verifiedForSending)) {
            throw notConfigured();
        }
        SenderConfig wish = campaign.senderConfig();
        String wanted = wish.fromEmail();
        if (wanted != null) {
            return named(domains, wish, wanted);
        }
        List<Sender> senders =
                domains.stream().flatMap(domain -> domain.senders().stream()).toList();
        Sender sender = senders.stream()
                .filter(one -> campaign.ownerId().equals(one.ownerId()))
                .findFirst()
                .or(() -> only(senders))
                .orElseThrow(() -> senders.isEmpty()
                        ? notConfigured()
                        : Problem.unprocessable(
                                "sender_not_chosen",
                                "Several senders are set up and none is " + campaign.ownerName() + "’s. Give "
                                        + campaign.ownerName() + " a sender in Settings first."));
        requireSending(domains, sender.fromEmail());
        return new Choice(
                sender.fromEmail(),
                Objects.requireNonNullElse(wish.fromName(), sender.fromName()),
                wish.replyTo() == null ? sender.replyTo() : wish.replyTo());
    }

    private static Choice named(List<SenderDomain> domains, SenderConfig wish, String fromEmail) {
        requireSending(domains, fromEmail);
        Optional<Sender> known = domains.stream()
                .flatMap(domain -> domain.senders().stream())
                .filter(one -> one.fromEmail().equalsIgnoreCase(fromEmail))
                .findFirst();
        String name = wish.fromName() == null ? known.map(Sender::fromName).orElse("") : wish.fromName();
        String replyTo = wish.replyTo() == null ? known.map(Sender::replyTo).orElse(null) : wish.replyTo();
        return new Choice(fromEmail, name, replyTo);
    }

    private static Optional<Sender> only(List<Sender> senders) {
        List<Sender> everybodys =
                senders.stream().filter(one -> one.ownerId() == null).toList();
        return senders.size() == 1
                ? Optional.of(senders.getFirst())
                : everybodys.size() == 1 ? Optional.of(everybodys.getFirst()) : Optional.empty();
    }

    private static void requireSending(List<SenderDomain> domains, String fromEmail) {
        SenderDomain domain = domains.stream()
                .filter(one -> one.name().equals(domainOf(fromEmail)))
                .findFirst()
                .filter(SenderDomain::verifiedForSending)
                .orElseThrow(Senders::notConfigured);
        if (domain.paused()) {
            throw Problem.unprocessable(
                    "domain_paused",
                    domain.name() + " is paused: " + domain.pauseReason() + " Lift the pause in Settings first.");
        }
    }

    static String domainOf(String email) {
        return email.substring(email.indexOf('@') + 1);
    }

    static Problem notConfigured() {
        return Problem.unprocessable("domain_not_verified", "Configure sender domain in Settings first.");
    }
}
