package app.overture.email;

import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

@Component
class DnsJavaLookup implements DnsLookup {

    private static final Logger log = LoggerFactory.getLogger(DnsJavaLookup.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Override
    public Dmarc dmarc(String domain) {
        Dmarc own = at("_dmarc." + domain);
        int dot = domain.indexOf('.');
        String above = domain.substring(dot + 1);
        // RFC 7489: a subdomain without a record of its own follows its organisation's.
        return own.state() == Dmarc.State.ABSENT && above.contains(".") ? at("_dmarc." + above) : own;
    }

    private static Dmarc at(String name) {
        try {
            Lookup lookup = new Lookup(name, Type.TXT);
            lookup.setResolver(resolver());
            lookup.setCache(null); // the person has just changed the record and wants to see it
            Record[] found = lookup.run();
            return switch (lookup.getResult()) {
                case Lookup.SUCCESSFUL -> dmarcAmong(List.of(found));
                case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> Dmarc.ABSENT;
                default -> Dmarc.UNKNOWN;
            };
        } catch (TextParseException | UnknownHostException e) {
            log.info("DNS could not be asked for {}: {}", name, e.getMessage());
            return Dmarc.UNKNOWN;
        }
    }

    private static Dmarc dmarcAmong(List<Record> records) {
        return records.stream()
                .filter(TXTRecord.class::isInstance)
                .map(record -> String.join("", ((TXTRecord) record).getStrings()))
                .filter(text -> text.toUpperCase(Locale.ROOT).startsWith("V=DMARC1"))
                .findFirst()
                .map(Dmarc::found)
                .orElse(Dmarc.ABSENT);
    }

    private static Resolver resolver() throws UnknownHostException {
        ExtendedResolver resolver = new ExtendedResolver();
        resolver.setTimeout(PATIENCE);
        resolver.setRetries(1);
        return resolver;
    }
}
