package dev.portolan.cli;

import dev.portolan.report.Product;

/** What {@code --version} prints. */
final class Version {

    private Version() {}

    static String text() {
        return "portolan " + Product.version() + "\n";
    }
}
