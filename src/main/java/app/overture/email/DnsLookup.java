package app.overture.email;

/** Looks into DNS, over the network: never inside a transaction. */
@FunctionalInterface
interface DnsLookup {

    /** The DMARC record that holds for a domain: its own, or the one of the domain above it. */
    Dmarc dmarc(String domain);
}
