package app.overture.sandbox.mailbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The DNS records the provider would ask for: where bounces go, who may send, and with which key it signs. */
final class DomainRecords {

    private static final int KEY_BITS = 1024;

    private DomainRecords() {}

    /** One record; its name is relative to the registered domain, as the provider shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DnsRecord(
            String record,
            String name,
            String type,
            String ttl,
            String status,
            String value,
            @Nullable Integer priority) {

        DnsRecord withStatus(String changed) {
            return new DnsRecord(record, name, type, ttl, changed, value, priority);
        }
    }

    static List<DnsRecord> of(String domain, String region, String returnPath) {
        String sub = below(domain);
        return List.of(
                new DnsRecord(
                        "SPF",
                        returnPath + sub,
                        "MX",
                        "Auto",
                        "not_started",
                        "feedback-smtp." + region + ".amazonses.com",
                        10),
                new DnsRecord(
                        "SPF",
                        returnPath + sub,
                        "TXT",
                        "Auto",
                        "not_started",
                        "\"v=spf1 include:amazonses.com ~all\"",
                        null),
                new DnsRecord(
                        "DKIM", "resend._domainkey" + sub, "TXT", "Auto", "not_started", "p=" + publicKey(), null));
    }

    static List<DnsRecord> withStatus(List<DnsRecord> records, String status) {
        List<DnsRecord> changed = new ArrayList<>();
        records.forEach(one -> changed.add(one.withStatus(status)));
        return changed;
    }

    /** ".mail" of mail.acme.example, nothing of acme.example. */
    private static String below(String domain) {
        String[] labels = domain.split("\\.");
        return labels.length <= 2 ? "" : "." + String.join(".", Arrays.copyOf(labels, labels.length - 2));
    }

    private static String publicKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPublic().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
