package dev.portolan.rules.warned;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NodeLabelsTest {

    private static final String ARCHITECTURE = "kubernetes.io/arch";

    @Test
    void whatIsYetToBePutInSaysNothing() {
        assertThat(NodeLabels.value(ARCHITECTURE, "${ARCH}")).isNull();
        assertThat(NodeLabels.value("kubernetes.io/os", "$(OS)")).isNull();
    }

    @Test
    void othersNamesAreKnown() {
        assertThat(NodeLabels.value(ARCHITECTURE, "AMD64")).isEqualTo("amd64");
        assertThat(NodeLabels.value(ARCHITECTURE, "aarch64")).isEqualTo("arm64");
        assertThat(NodeLabels.value(ARCHITECTURE, "s390x")).isNull();
    }
}
