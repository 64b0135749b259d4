package dev.portolan.maven;

import java.nio.file.Path;

/** The Mavens that tests run. */
enum MavenHome {
    /** The one that runs this build. */
    OF_THIS_BUILD(Path.of(System.getProperty("maven.home", ""))),
    THREE(unpacked("portolan.maven3")),
    FOUR(unpacked("portolan.maven4"));

    private final Path folder;

    MavenHome(Path folder) {
        this.folder = folder;
    }

    private static Path unpacked(String version) {
        return Path.of("target", "mavens", "apache-maven-" + System.getProperty(version, ""))
                .toAbsolutePath();
    }

    Path command() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Path command = folder.resolve("bin").resolve(windows ? "mvn.cmd" : "mvn");
        // Zip archives are unpacked without the mode of what is in them.
        command.toFile().setExecutable(true);
        return command;
    }
}
