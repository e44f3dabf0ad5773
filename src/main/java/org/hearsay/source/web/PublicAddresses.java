package org.hearsay.source.web;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Names to addresses, of the public internet only. The client asks this for every connection, those of redirects too, and connects
 * to the very addresses that were checked: a name that is looked up a second time with another answer gains nothing.
 */
final class PublicAddresses implements DnsResolver {
    /** Networks that no flag of {@link InetAddress} tells: the special-purpose registries of RFC 6890 and its successors. */
    private static final String[][] SPECIAL = {
        {"0.0.0.0", "8"},
        {"100.64.0.0", "10"},
        {"192.0.0.0", "24"},
        {"192.0.2.0", "24"},
        {"192.88.99.0", "24"},
        {"198.18.0.0", "15"},
        {"198.51.100.0", "24"},
        {"203.0.113.0", "24"},
        {"240.0.0.0", "4"},
        {"fc00::", "7"},
        {"100::", "64"},
        {"2001:db8::", "32"},
        // these carry an IPv4 address, which may be any: NAT64, Teredo, 6to4
        {"64:ff9b::", "96"},
        {"64:ff9b:1::", "48"},
        {"2001::", "32"},
        {"2002::", "16"},
        {"::", "96"}
    };

    /** A host that is not asked. */
    static final class RefusedException extends UnknownHostException {
        private static final long serialVersionUID = 1;

        RefusedException(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        if (!Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
            throw new RefusedException(host);
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return resolve(host)[0].getCanonicalHostName();
    }

    static boolean isPublic(InetAddress address) {
        return !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && Arrays.stream(SPECIAL)
                        .noneMatch(network -> within(address, network[0], Integer.parseInt(network[1])));
    }

    private static boolean within(InetAddress address, String network, int bits) {
        byte[] one = address.getAddress();
        byte[] other = bytes(network);
        if (one.length != other.length || address instanceof Inet6Address && other.length == 4) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            if (((one[bit / 8] ^ other[bit / 8]) >> (7 - bit % 8) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    /** A literal, which is never looked up. */
    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (IOException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
