package dev.portolan.maven;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A local Maven repository that holds this build's own modules, as {@code mvn install} would lay them out, and takes everything else from
 * the repository that this build uses. Nothing is installed for the user, and no network is needed.
 */
final class StagedRepository {

    static final String VERSION = System.getProperty("portolan.version", "");

    private static final Path REACTOR = Path.of("..").toAbsolutePath().normalize();

    private static final Path FOLDER = Path.of("target", "staged-repository").toAbsolutePath();

    private StagedRepository() {}

    static synchronized void stage() throws IOException {
        Files.createDirectories(FOLDER);
        put("portolan", ".", "pom.xml", ".pom");
        for (String module : List.of("schemas", "analyzer-core", "rules", "graph", "html", "maven-plugin")) {
            put(module);
        }
        Files.writeString(settings(), """
                <settings>
                  <mirrors>
                    <!-- The poms of libraries name repositories of their own. -->
                    <mirror>
                      <id>this-build</id>
                      <url>%3$s</url>
                      <mirrorOf>*,!central</mirrorOf>
                    </mirror>
                  </mirrors>
                  <profiles>
                    <profile>
                      <id>this-build</id>
                      <repositories>%1$s</repositories>
                      <pluginRepositories>%2$s</pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles>
                    <activeProfile>this-build</activeProfile>
                  </activeProfiles>
                </settings>
                """.formatted(remote("repository"), remote("pluginRepository"), remote()));
    }

    /** A local repository keeps no checksums of what it holds. */
    private static String remote(String element) {
        return """
                <%1$s>
                  <id>central</id>
                  <url>%2$s</url>
                  <releases><checksumPolicy>ignore</checksumPolicy></releases>
                  <snapshots><enabled>false</enabled></snapshots>
                </%1$s>
                """.formatted(element, remote());
    }

    private static URI remote() {
        return Path.of(System.getProperty("portolan.localRepository")).toUri();
    }

    static Path folder() {
        return FOLDER;
    }

    static Path settings() {
        return FOLDER.resolve("settings.xml");
    }

    private static void put(String module) throws IOException {
        String artifact = artifact(module);
        put(artifact, module, "pom.xml", ".pom");
        put(artifact, module, "target/" + artifact + "-" + VERSION + ".jar", ".jar");
    }

    private static String artifact(String module) {
        return switch (module) {
            case "analyzer-core" -> "portolan-core";
            default -> "portolan-" + module;
        };
    }

    private static void put(String artifact, String module, String file, String extension) throws IOException {
        Path place = Files.createDirectories(
                FOLDER.resolve("dev/portolan").resolve(artifact).resolve(VERSION));
        Files.copy(
                REACTOR.resolve(module).resolve(file),
                place.resolve(artifact + "-" + VERSION + extension),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
    }
}
