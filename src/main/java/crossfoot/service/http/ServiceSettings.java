package crossfoot.service.http;

import crossfoot.service.keys.BearerToken;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that a service is started with.
 *
 * @param master the master workbook that it serves
 * @param host the address that it binds to
 * @param port the port, 0 for any free one
 * @param tls the key for HTTPS; plain HTTP without
 * @param token the secret that every call carries
 * @param allowedHosts the names by which it may be called, without port, lower case
 * @param proxies the addresses of the proxies whose word is taken for where a call began
 * @param who who is named in the Change log when the served master is refreshed through the service
 * @param clock what tells the as-of date where a call gives none
 * @param limits how much it takes on
 */
public record ServiceSettings(
        Path master,
        String host,
        int port,
        Optional<Tls> tls,
        BearerToken token,
        Set<String> allowedHosts,
        Set<String> proxies,
        String who,
        Clock clock,
        ServiceLimits limits) {

    /** The port unless another is given. */
    public static final int USUAL_PORT = 8720;

    private static final String LOOPBACK = "127.0.0.1";

    /**
     * A key for HTTPS.
     *
     * @param file a PKCS#12 file
     * @param password its password
     */
    public record Tls(Path file, String password) {

        @Override
        public String toString() {
            return "Tls[" + file.getFileName() + "]";
        }
    }

    public ServiceSettings {
        allowedHosts = allowedHosts.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        proxies = Set.copyOf(proxies);
    }

    /** A service on loopback, without TLS, known by the names of this machine's loopback. */
    public static ServiceSettings of(Path master, BearerToken token, Clock clock) {
        return new ServiceSettings(
                master,
                LOOPBACK,
                USUAL_PORT,
                Optional.empty(),
                token,
                Set.of("localhost", LOOPBACK, "[::1]"),
                Set.of(),
                System.getProperty("user.name", "service"),
                clock,
                ServiceLimits.usual());
    }

    /** The same on another port. */
    public ServiceSettings withPort(int other) {
        return new ServiceSettings(master, host, other, tls, token, allowedHosts, proxies, who, clock, limits);
    }

    /** The same bound to another address, and known by it too. */
    public ServiceSettings withHost(String other) {
        return new ServiceSettings(master, other, port, tls, token, allowedHosts, proxies, who, clock, limits)
                .withAllowedHosts(other);
    }

    /** The same with another key. */
    public ServiceSettings withToken(BearerToken other) {
        return new ServiceSettings(master, host, port, tls, other, allowedHosts, proxies, who, clock, limits);
    }

    /** The same with HTTPS. */
    public ServiceSettings withTls(Tls key) {
        return new ServiceSettings(
                master, host, port, Optional.of(key), token, allowedHosts, proxies, who, clock, limits);
    }

    /** The same, known by further names. */
    public ServiceSettings withAllowedHosts(String... names) {
        Set<String> all = new HashSet<>(allowedHosts);
        all.addAll(Arrays.asList(names));
        return new ServiceSettings(master, host, port, tls, token, all, proxies, who, clock, limits);
    }

    /** The same behind proxies at these addresses. */
    public ServiceSettings withProxies(Collection<String> addresses) {
        return new ServiceSettings(
                master, host, port, tls, token, allowedHosts, Set.copyOf(addresses), who, clock, limits);
    }

    /**
     * Why a service must not be started so, in a sentence; empty where it may. What is sent to another computer can be read
     * on the way without TLS, the key included.
     */
    public Optional<String> unsafe() {
        return tls.isEmpty() && reachesBeyond()
                ? Optional.of("A service that other computers can reach (--host " + host
                        + ") needs HTTPS, or its key could be read on the way: give a certificate with --tls.")
                : Optional.empty();
    }

    /** Whether other computers can reach it; at an address that is none, nobody can. */
    public boolean reachesBeyond() {
        try {
            return !InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** The same with other limits. */
    public ServiceSettings withLimits(ServiceLimits other) {
        return new ServiceSettings(master, host, port, tls, token, allowedHosts, proxies, who, clock, other);
    }
}
