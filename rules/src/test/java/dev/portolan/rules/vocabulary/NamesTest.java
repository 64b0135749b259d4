package dev.portolan.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.schema.KubernetesVersion;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class NamesTest {

    private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final String SUBDOMAIN = LABEL + "(\\." + LABEL + ")*";
    private static final String QUALIFIED = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";

    @Property
    void dnsLabelsAreThoseOfTheGrammar(@ForAll("name") String text) {
        assertThat(DnsLabel.problem(text) == null).isEqualTo(text.matches(LABEL));
    }

    @Property
    void dnsSubdomainsAreThoseOfTheGrammar(@ForAll("name") String text) {
        assertThat(DnsSubdomain.problem(text) == null).isEqualTo(text.matches(SUBDOMAIN));
    }

    @Property
    void olderDnsLabelsBeginWithALetter(@ForAll("name") String text) {
        assertThat(Dns1035Label.problem(text) == null).isEqualTo(text.matches("[a-z]([-a-z0-9]*[a-z0-9])?"));
    }

    @Property
    void wildcardsStandFirstAndAlone(@ForAll("name") String text) {
        assertThat(WildcardDnsName.problem("*." + text) == null).isEqualTo(text.matches(SUBDOMAIN));
        assertThat(WildcardDnsName.problem("a" + text)).isNotNull();
    }

    @Property
    void qualifiedNamesAreThoseOfTheGrammar(@ForAll("name") String text) {
        assertThat(QualifiedName.problem(text) == null).isEqualTo(text.matches("(" + SUBDOMAIN + "/)?" + QUALIFIED));
    }

    @Property
    void labelValuesMayBeEmpty(@ForAll("name") String text) {
        assertThat(LabelValue.problem(text) == null).isEqualTo(text.matches("(" + QUALIFIED + ")?"));
    }

    @Property
    void portNamesAreThoseOfTheGrammar(@ForAll("name") String text) {
        boolean good = text.matches(LABEL) && !text.contains("--") && text.matches(".*[a-z].*") && text.length() <= 15;
        assertThat(PortName.problem(text) == null).isEqualTo(good);
    }

    @Property
    void headerNamesAreLettersDigitsAndDashes(@ForAll("name") String text) {
        assertThat(HttpHeaderName.problem(text) == null).isEqualTo(text.matches("[-A-Za-z0-9]+"));
    }

    @Property
    void environmentNamesArePrintableWithoutEqualsSign(@ForAll @StringLength(max = 5) String text) {
        assertThat(EnvName.problem(text, new KubernetesVersion(1, 32)) == null).isEqualTo(text.matches("[ -<>-~]+"));
    }

    @Property
    void environmentNamesWerePlainOnce(@ForAll("name") String text) {
        boolean good = text.matches("[-._a-zA-Z][-._a-zA-Z0-9]*") && !text.equals(".") && !text.startsWith("..");
        assertThat(EnvName.problem(text, new KubernetesVersion(1, 31)) == null).isEqualTo(good);
    }

    @Property
    void resourcesWithoutDomainAreKubernetesOwn(@ForAll("name") String text) {
        assertThat(ResourceName.problem(text) == null)
                .isEqualTo(
                        text.matches(SUBDOMAIN + "/" + QUALIFIED) && QualifiedName.problem("requests." + text) == null);
    }

    @Property
    void usersOfWindowsMayHaveADomain(@ForAll("name") String user) {
        boolean good = user.matches("[^\"/\\\\:;|=,+*?<>@\\[\\]]+") && !user.matches("[. ]+");
        assertThat(WindowsUserName.problem(user) == null).isEqualTo(good);
        assertThat(WindowsUserName.problem("NT AUTHORITY\\" + user) == null).isEqualTo(good);
        assertThat(WindowsUserName.problem("a\\b\\" + user)).contains("at most one");
    }

    @Property
    void keysOfConfigurationsAreFileNames(@ForAll("name") String text) {
        boolean good = text.matches("[-._a-zA-Z0-9]+") && !text.equals(".") && !text.startsWith("..");
        assertThat(ConfigKey.problem(text) == null).isEqualTo(good);
    }

    @Property
    void stepsUpAreSeenWhereverTheyStand(@ForAll("name") String text) {
        assertThat(FilePath.climbing(text) != null).isEqualTo(("/" + text + "/").contains("/../"));
    }

    @Example
    void lengthsAreBounded() {
        assertThat(DnsLabel.problem("a".repeat(63))).isNull();
        assertThat(DnsLabel.problem("a".repeat(64))).isEqualTo("must be at most 63 characters");
        assertThat(DnsSubdomain.problem("a".repeat(253))).isNull();
        assertThat(DnsSubdomain.problem("a".repeat(254))).isEqualTo("must be at most 253 characters");
        assertThat(QualifiedName.problem("x.y/" + "a".repeat(63))).isNull();
        assertThat(QualifiedName.problem("x.y/" + "a".repeat(64))).contains("63");
        assertThat(LabelValue.problem("a".repeat(64))).contains("63");
        assertThat(PortName.problem("a".repeat(16))).isEqualTo("must be at most 15 characters");
        assertThat(ConfigKey.problem("a".repeat(254))).contains("253");
    }

    @Example
    void reasonsNameTheCharacterAndWhatIsAllowed() {
        assertThat(DnsLabel.problem("my_app")).isEqualTo("'_' is not allowed; use lower-case letters, digits and '-'");
        assertThat(DnsSubdomain.problem("a b"))
                .isEqualTo("a blank is not allowed; use lower-case letters, digits, '-' and '.'");
        assertThat(DnsSubdomain.problem("a..b")).isEqualTo("must have a letter or a digit on both sides of every '.'");
        assertThat(PortName.problem("80")).isEqualTo("must have a letter; write a number without quotes");
        assertThat(PathSegment.problem("a/b")).isEqualTo("must not have a '/'");
        assertThat(FileMode.problem(0777)).isNull();
        assertThat(FileMode.problem(0x1000)).contains("0777");
        assertThat(FileMode.octal(420)).isEqualTo("0644");
        assertThat(FilePath.descending("/a")).contains("relative");
        assertThat(ResourceName.problem("gpu")).contains("example.com/gpu");
        assertThat(ResourceName.podProblem("ephemeral-storage")).contains("containers");
        assertThat(ResourceName.problem("requests.example.com/gpu")).contains("quotas");
    }

    @Provide
    Arbitrary<String> name() {
        return Arbitraries.strings().withChars("aZ0-._/ =*").ofMaxLength(8);
    }
}
