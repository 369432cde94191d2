package app.overture.email;

import app.overture.shared.EmailAddress;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.AuditLog;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The domains a workspace sends from. Adding and checking one talk to the provider and to DNS, so these methods open
 * their own short transactions around the calls; calling them inside a transaction would hold it over the network.
 */
@Service
public class Domains {

    private static final String REGION = "eu-west-1";

    private final DomainStore store;
    private final EmailProviders providers;
    private final DnsLookup dns;
    private final Access access;
    private final AuditLog audit;
    private final EmailWake wake;
    private final DomainHealth health;
    private final TransactionTemplate transaction;

    Domains(
            DomainStore store,
            EmailProviders providers,
            DnsLookup dns,
            Access access,
            AuditLog audit,
            EmailWake wake,
            DomainHealth health,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.providers = providers;
        this.dns = dns;
        this.access = access;
        this.audit = audit;
        this.wake = wake;
        this.health = health;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A sender as a person fills it in; the part before the @ or the whole address. */
    public record NewSender(
            String fromName,
            String fromEmail,
            @Nullable String replyTo,
            @Nullable UUID ownerId) {}

    public List<SenderDomain> list() {
        return within(() -> {
            access.viewer();
            return store.all();
        });
    }

    /** The same for the settings, which only administrators see. */
    public List<SenderDomain> listForAdmin() {
        return within(() -> {
            access.admin();
            return store.all();
        });
    }

    public SenderDomain get(UUID id) {
        return within(() -> {
            access.viewer();
            return require(id);
        });
    }

    /**
     * @throws Problem when the name is none, is here already, or the provider refuses it
     */
    public SenderDomain add(String name) {
        String domain = domainName(name);
        within(() -> {
            access.admin();
            store.find(domain).ifPresent(there -> {
                throw Problem.conflict("domain_exists", domain + " is here already.");
            });
            return domain;
        });
        EmailProvider.RemoteDomain remote = providers.current().addDomain(domain, REGION);
        Dmarc dmarc = dns.dmarc(domain);
        return within(() -> {
            access.admin();
            audit.record("domain.added", domain, "");
            return store.insert(domain, remote, dmarc);
        });
    }

    /** Asks the provider and DNS what they see now. */
    public SenderDomain verify(UUID id) {
        SenderDomain before = within(() -> {
            access.admin();
            return require(id);
        });
        EmailProvider provider = providers.current();
        EmailProvider.RemoteDomain remote = before.providerId() == null
                ? provider.addDomain(before.name(), before.region())
                : provider.checkDomain(before.providerId());
        Dmarc dmarc = dns.dmarc(before.name());
        return within(() -> {
            access.admin();
            store.seen(id, remote, dmarc);
            wake.now();
            return require(id);
        });
    }

    /** Lets mail leave again after bounces or complaints paused the domain; counting starts anew. */
    public SenderDomain unpause(UUID id) {
        return within(() -> {
            access.admin();
            audit.record("domain.unpaused", require(id).name(), "");
            store.unpause(id);
            wake.now();
            return require(id);
        });
    }

    /** How a domain's mails of the last thirty days fared. */
    public Rates rates(String domain) {
        return within(() -> {
            access.viewer();
            return health.rates(domain);
        });
    }

    public Sender addSender(UUID domainId, NewSender wanted) {
        return within(() -> {
            access.admin();
            SenderDomain domain = require(domainId);
            EmailAddress address = address(domain, wanted.fromEmail());
            if (domain.senders().stream().anyMatch(one -> one.fromEmail().equals(address.value()))) {
                throw Problem.conflict("sender_exists", address + " is a sender already.");
            }
            audit.record("sender.added", domain.name(), "");
            return store.insertSender(domainId, cleaned(wanted, address));
        });
    }

    /**
     * @param version the version the person saw
     */
    public Sender updateSender(UUID senderId, NewSender wanted, int version) {
        return within(() -> {
            access.admin();
            SenderDomain domain = domainOfSender(senderId);
            audit.record("sender.changed", domain.name(), "");
            return store.updateSender(senderId, cleaned(wanted, address(domain, wanted.fromEmail())), version);
        });
    }

    public void removeSender(UUID senderId) {
        within(() -> {
            access.admin();
            audit.record("sender.removed", domainOfSender(senderId).name(), "");
            store.deleteSender(senderId);
            return senderId;
        });
    }

    /**
     * For demonstration data only: a domain with one sender, stored as verified without asking anybody. Safe to repeat.
     */
    public SenderDomain storeVerified(String name, String fromName, String fromEmail) {
        return within(() -> {
            access.admin();
            String domain = domainName(name);
            UUID id = store.find(domain).map(SenderDomain::id).orElseGet(() -> store.insertVerified(domain));
            SenderDomain stored = require(id);
            EmailAddress address = address(stored, fromEmail);
            if (stored.senders().stream().noneMatch(one -> one.fromEmail().equals(address.value()))) {
                store.insertSender(id, new NewSender(fromName, address.value(), null, null));
            }
            return require(id);
        });
    }

    private SenderDomain require(UUID id) {
        return store.find(id).orElseThrow(() -> access.missing("sender_domains", id, "domain"));
    }

    private SenderDomain domainOfSender(UUID senderId) {
        return store.domainOfSender(senderId)
                .map(this::require)
                .orElseThrow(() -> access.missing("senders", senderId, "sender"));
    }

    private static String domainName(String name) {
        String cleaned = name.strip().toLowerCase(Locale.ROOT);
        if (EmailAddress.parse("postmaster@" + cleaned).isEmpty()) {
            throw Problem.badInput("name", "“" + name.strip() + "” is not a domain. Write it like mail.example.com.");
        }
        return cleaned;
    }

    private static EmailAddress address(SenderDomain domain, String typed) {
        String whole = typed.contains("@") ? typed : typed.strip() + "@" + domain.name();
        return EmailAddress.parse(whole)
                .filter(address -> address.domain().equals(domain.name()))
                .orElseThrow(() -> Problem.badInput("from_email", "The address has to end in @" + domain.name() + "."));
    }

    private static NewSender cleaned(NewSender wanted, EmailAddress address) {
        String name = wanted.fromName().strip();
        if (name.isEmpty() || name.length() > 100 || name.chars().anyMatch(Character::isISOControl)) {
            throw Problem.badInput("from_name", "The name is 1 to 100 characters in one line.");
        }
        String replyTo = wanted.replyTo() == null || wanted.replyTo().isBlank()
                ? null
                : EmailAddress.parse(wanted.replyTo())
                        .orElseThrow(() -> Problem.badInput("reply_to", "The reply address is not an e-mail address."))
                        .value();
        return new NewSender(name, address.value(), replyTo, wanted.ownerId());
    }

    private <T> T within(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
