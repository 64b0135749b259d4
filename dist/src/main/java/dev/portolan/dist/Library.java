package dev.portolan.dist;

import java.util.List;

/**
 * A library that a download contains.
 *
 * @param licences SPDX identifiers, or names where there is none
 * @param homes where more is told of it; empty if nowhere
 */
record Library(String group, String name, String version, List<String> licences, List<String> homes) {

    String jar() {
        return name + "-" + version + ".jar";
    }

    String text() {
        StringBuilder text =
                new StringBuilder(name).append(' ').append(version).append(" (").append(group);
        text.append(")\n    ").append(String.join(" or ", licences)).append('\n');
        homes.forEach(home -> text.append("    ").append(home).append('\n'));
        return text.toString();
    }
}
