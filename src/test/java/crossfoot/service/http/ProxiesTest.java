package crossfoot.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a call began, behind proxies that are named and others that are not. */
class ProxiesTest {

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.1 | 192.0.2.7 | 192.0.2.7 | the named proxy says where it began",
                "10.0.0.1 | 203.0.113.9, 192.0.2.7 | 192.0.2.7 | what stands before it the caller may have made up",
                "10.0.0.1 | 192.0.2.7, 10.0.0.2 | 192.0.2.7 | two named proxies in a row",
                "10.0.0.1 | '' | 10.0.0.1 | a proxy that says nothing",
                "192.0.2.7 | 10.0.0.1 | 192.0.2.7 | nobody else is believed"
            })
    void a_call_began_where_named_proxies_say(String peer, String forwarded, String began, String reason)
            throws UnknownHostException {
        HttpServerExchange exchange = new HttpServerExchange(null);
        exchange.setSourceAddress(new InetSocketAddress(InetAddress.getByName(peer), 4711));
        if (!forwarded.isEmpty()) {
            exchange.getRequestHeaders().put(new HttpString("X-Forwarded-For"), forwarded);
        }
        assertThat(new Proxies(Set.of("10.0.0.1", "10.0.0.2")).address(exchange))
                .as(reason)
                .isEqualTo(began);
    }
}
