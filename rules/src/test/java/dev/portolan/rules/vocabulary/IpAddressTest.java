package dev.portolan.rules.vocabulary;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class IpAddressTest {

    @Property
    void fourNumbersAreAnAddress(@ForAll @Size(4) byte[] bytes) throws UnknownHostException {
        String text = InetAddress.getByAddress(bytes).getHostAddress();
        IpAddress address = requireNonNull(IpAddress.parse(text));
        assertThat(address.version()).isEqualTo(4);
        assertThat(address.canonical()).isEqualTo(text);
    }

    @Property
    void longAndCanonicalFormsAreOneAddress(@ForAll @Size(16) byte[] bytes) throws UnknownHostException {
        for (int i = 2; i < 12; i++) {
            // Runs of zeros are what makes the form interesting.
            bytes[i] = bytes[i] < 0 ? 0 : bytes[i];
        }
        InetAddress other = InetAddress.getByAddress(bytes);
        IpAddress address = requireNonNull(IpAddress.parse(other.getHostAddress()));
        IpAddress again = requireNonNull(IpAddress.parse(address.canonical()));
        assertThat(again.words()).isEqualTo(address.words());
        assertThat(InetAddress.getByName(address.canonical())).isEqualTo(other);
        assertThat(address.isLoopback()).isEqualTo(other.isLoopbackAddress());
        assertThat(address.isLinkLocal()).isEqualTo(other.isLinkLocalAddress());
    }

    @Property
    void aBlockHasNoBitsBehindItsMask(@ForAll @Size(4) byte[] bytes, @ForAll @IntRange(max = 32) int length)
            throws UnknownHostException {
        String address = InetAddress.getByAddress(bytes).getHostAddress();
        Cidr cidr = requireNonNull(Cidr.parse(address + "/" + length));
        assertThat(Cidr.problem(cidr.canonical())).isNull();
        int value = requireNonNull(IpAddress.parse(address)).words().get(6) << 16
                | requireNonNull(IpAddress.parse(address)).words().get(7);
        boolean clean = length == 32 || value << length == 0;
        assertThat(Cidr.problem(address + "/" + length) == null).isEqualTo(clean);
    }

    @Example
    void whatIsNoAddressIsRefused() {
        for (String text : new String[] {
            "",
            "1",
            "1.2.3",
            "1.2.3.4.5",
            "1.2.3.256",
            "1.2.3.04",
            "a.b.c.d",
            "1.2.3.4 ",
            "::1%eth0",
            "1::2::3",
            ":1",
            "1:",
            "1:2:3:4:5:6:7",
            "1:2:3:4:5:6:7:8:9",
            "12345::",
            "::g",
            "1.2.3.4::",
            ":::",
            "1:2:3:4:5:6:7::8"
        }) {
            assertThat(IpAddress.parse(text)).as(text).isNull();
        }
        assertThat(IpAddress.problem("010.0.0.1")).isEqualTo("must not have leading zeros");
        assertThat(IpAddress.problem("::ffff:1.2.3.4")).contains("write 1.2.3.4");
        assertThat(IpAddress.problem("::1")).isNull();
    }

    @Example
    void canonicalFormsFollowTheStandard() {
        assertThat(canonical("2001:DB8:0:0:1:0:0:1")).isEqualTo("2001:db8::1:0:0:1");
        assertThat(canonical("0:0:0:0:0:0:0:0")).isEqualTo("::");
        assertThat(canonical("1:0:3:4:5:6:7:8")).isEqualTo("1:0:3:4:5:6:7:8");
        assertThat(canonical("64:ff9b::1.2.3.4")).isEqualTo("64:ff9b::102:304");
    }

    @Example
    void blocksSayWhatIsWrong() {
        assertThat(Cidr.problem("10.0.0.1/8")).isEqualTo("must not have bits set behind its mask; write 10.0.0.0/8");
        assertThat(Cidr.problem("10.0.0.1")).contains("10.0.0.1/32");
        assertThat(Cidr.problem("10.0.0.0/33")).contains("block of addresses");
        assertThat(Cidr.problem("10.0.0.0/08")).isNotNull();
        assertThat(Cidr.problem("2001:db8::/32")).isNull();
        Cidr ten = requireNonNull(Cidr.parse("10.0.0.0/8"));
        assertThat(ten.strictlyContains(requireNonNull(Cidr.parse("10.1.0.0/16"))))
                .isTrue();
        assertThat(ten.strictlyContains(ten)).isFalse();
        assertThat(ten.strictlyContains(requireNonNull(Cidr.parse("11.0.0.0/16"))))
                .isFalse();
    }

    private static String canonical(String text) {
        return requireNonNull(IpAddress.parse(text)).canonical();
    }
}
