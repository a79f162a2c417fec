package crossfoot.service.certificates;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.util.IPAddress;

/**
 * The hosts that a certificate speaks for.
 *
 * @param names host names in lower case, IPv4 or IPv6 addresses without brackets; this machine's loopback always among them
 */
public record HostNames(List<String> names) {

    /** Every service is also opened on its own machine. */
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");

    private static final int LONGEST = 253;

    private static final Pattern HOST =
            Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*");

    public HostNames {
        names = List.copyOf(names);
    }

    /**
     * This machine's loopback, and further hosts.
     *
     * @throws IllegalArgumentException with a sentence, where a name is neither a host name nor an address
     */
    public static HostNames of(List<String> further) {
        Set<String> all = new LinkedHashSet<>(LOOPBACK);
        further.forEach(name -> all.add(checked(name.strip().toLowerCase(Locale.ROOT))));
        return new HostNames(List.copyOf(all));
    }

    private static String checked(String name) {
        if (IPAddress.isValid(name)
                || (name.length() <= LONGEST && HOST.matcher(name).matches())) {
            return name;
        }
        throw new IllegalArgumentException("\"" + name
                + "\" is no name of a host; give the name by which staff reach the service, such as"
                + " crossfoot.council.example, without https:// and without a port.");
    }

    /** The names as a server's certificate lists them. */
    GeneralNames alternativeNames() {
        return new GeneralNames(names.stream().map(HostNames::name).toArray(GeneralName[]::new));
    }

    /** The names as an authority's certificate permits them: nothing else that it signs is believed. */
    GeneralSubtree[] permitted() {
        return names.stream().map(HostNames::subtree).toArray(GeneralSubtree[]::new);
    }

    private static GeneralName name(String name) {
        return new GeneralName(IPAddress.isValid(name) ? GeneralName.iPAddress : GeneralName.dNSName, name);
    }

    /** An address alone is permitted with a mask of ones. */
    private static GeneralSubtree subtree(String name) {
        if (!IPAddress.isValid(name)) {
            return new GeneralSubtree(name(name));
        }
        int bits = IPAddress.isValidIPv4(name) ? 32 : 128;
        return new GeneralSubtree(new GeneralName(GeneralName.iPAddress, name + "/" + bits));
    }

    /** Whether all these names are among them. */
    public boolean holdAll(HostNames others) {
        return names.containsAll(others.names);
    }

    @Override
    public String toString() {
        return String.join(", ", names);
    }

    static HostNames listed(String text) {
        return of(Arrays.stream(text.split(",")).filter(name -> !name.isBlank()).toList());
    }
}
