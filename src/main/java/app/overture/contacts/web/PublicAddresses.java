package app.overture.contacts.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Which network addresses belong to the public internet. */
final class PublicAddresses {

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublicSix(six.getAddress());
            default -> false;
        };
    }

    /** Beyond what Java names: this network, carrier-grade NAT, protocol assignments, test networks, benchmarks, reserved. */
    private static boolean isPublic(byte[] four) {
        int a = four[0] & 0xff;
        int b = four[1] & 0xff;
        int c = four[2] & 0xff;
        return !(a == 0
                || a == 100 && b >= 64 && b <= 127
                || a == 192 && b == 0 && (c == 0 || c == 2)
                || a == 192 && b == 88 && c == 99
                || a == 198 && (b == 18 || b == 19)
                || a == 198 && b == 51 && c == 100
                || a == 203 && b == 0 && c == 113
                || a >= 240);
    }

    /** Global unicast only, without the ranges that carry an IPv4 address inside: 2002::/16 and 2001::/23. */
    private static boolean isPublicSix(byte[] six) {
        int first = (six[0] & 0xff) << 8 | six[1] & 0xff;
        int second = (six[2] & 0xff) << 8 | six[3] & 0xff;
        return (first & 0xe000) == 0x2000
                && first != 0x2002
                && !(first == 0x2001 && (second < 0x0200 || second == 0x0db8));
    }
}
