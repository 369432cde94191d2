package app.overture.model;

import app.overture.shared.OvertureProperties;
import app.overture.shared.OwnAddress;
import app.overture.shared.Problem;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where a workspace may send its questions. The address is of its administrator's choosing, so it must not lead to what
 * only this machine can reach: cloud metadata never, the private network only where the installation says so, and of this
 * application itself nothing but the sandbox. Asked again at each connection, for the addresses it really goes to.
 */
@Component
class ModelAddresses {

    private static final String SANDBOX = "/sandbox/openai/v1/";
    private static final String REFUSED =
            "This address is not open to language models here: it is a private one, or the installation's own.";

    private final OwnAddress ownAddress;
    private final String trustedHost;
    private final boolean allowPrivate;

    /**
     * @param setting whether models on this machine and its network may be named; empty: yes with the embedded database,
     *     which is one team's machine, and no with a database of one's own, which may serve many
     */
    @Autowired
    ModelAddresses(
            OwnAddress ownAddress,
            OvertureProperties installation,
            Environment environment,
            @Value("${overture.private-models:}") String setting) {
        this(
                ownAddress,
                installation.openaiBaseUrl(),
                setting.isBlank()
                        ? !environment.containsProperty("spring.datasource.url")
                        : Boolean.parseBoolean(setting));
    }

    ModelAddresses(OwnAddress ownAddress, String trustedUrl, boolean allowPrivate) {
        this.ownAddress = ownAddress;
        HttpUrl trusted = HttpUrl.parse(trustedUrl);
        this.trustedHost = trusted == null ? "" : trusted.host();
        this.allowPrivate = allowPrivate;
    }

    /** A connection that is not made. */
    static final class NotAllowed extends UnknownHostException {
        NotAllowed() {
            super(REFUSED);
        }
    }

    /**
     * For the form in Settings. A host that nobody knows yet may be stored: the test says that it cannot be reached.
     *
     * @throws Problem when the address is not open to a workspace
     */
    void require(@Nullable String baseUrl) {
        HttpUrl url = baseUrl == null || baseUrl.isBlank() ? null : HttpUrl.parse(baseUrl.strip() + "/");
        if (url == null) {
            return;
        }
        try {
            check(url);
            resolve(url.host());
        } catch (NotAllowed e) {
            throw Problem.badInput("model_base_url", REFUSED);
        } catch (IOException unknownHost) {
            // shown by the test of the connection
        }
    }

    /** What the resolver does not see: a host that is an address itself, and our own port. */
    void check(HttpUrl url) throws IOException {
        if (url.toString().startsWith(ownAddress.localUrl() + SANDBOX)) {
            return;
        }
        boolean literal = url.host().contains(":") || url.host().matches("[0-9.]+");
        boolean ownPort = ownAddress.localUrl().endsWith(":" + url.port());
        if (!literal && !ownPort) {
            return;
        }
        for (InetAddress address : resolve(url.host())) {
            if (ownPort && isThisMachine(address) && !url.encodedPath().startsWith(SANDBOX)) {
                throw new NotAllowed();
            }
        }
    }

    List<InetAddress> resolve(String host) throws UnknownHostException {
        List<InetAddress> addresses = List.of(InetAddress.getAllByName(host));
        if (!host.equals(trustedHost) && !addresses.stream().allMatch(this::isOpen)) {
            throw new NotAllowed();
        }
        return addresses;
    }

    private boolean isOpen(InetAddress address) {
        boolean never = address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || isMetadata(address.getAddress())
                || carriesAnother(address);
        boolean within = address.isLoopbackAddress() || address.isSiteLocalAddress() || isPrivate(address.getAddress());
        return !never && (allowPrivate || !within);
    }

    /** Clouds keep their credentials at link-local addresses, and these two. */
    private static boolean isMetadata(byte[] address) {
        return address.length == 4
                ? word(address, 0) == 0x6464 && word(address, 2) == 0x64c8 // 100.100.100.200
                : word(address, 0) == 0xfd00 && word(address, 2) == 0x0ec2;
    }

    /** Beyond what Java names: this network, carrier-grade NAT, unique local. */
    private static boolean isPrivate(byte[] address) {
        int first = address[0] & 0xff;
        int second = address[1] & 0xff;
        return address.length == 4
                ? first == 0 || first == 100 && second >= 64 && second <= 127
                : (first & 0xfe) == 0xfc;
    }

    /** 6to4 and NAT64 hide an IPv4 address. */
    private static boolean carriesAnother(InetAddress address) {
        return address instanceof Inet6Address six
                && (word(six.getAddress(), 0) == 0x2002
                        || word(six.getAddress(), 0) == 0x0064 && word(six.getAddress(), 2) == 0xff9b
                        || six.isIPv4CompatibleAddress() && !six.isLoopbackAddress());
    }

    private static int word(byte[] address, int at) {
        return (address[at] & 0xff) << 8 | address[at + 1] & 0xff;
    }

    private static boolean isThisMachine(InetAddress address) throws IOException {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || NetworkInterface.getByInetAddress(address) != null;
    }
}
