package dev.portolan.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A local Maven repository that holds this build's own modules, as {@code mvn install} would lay them out, and takes everything else from
 * the repository that this build uses. Nothing is installed for the user, and no network is needed.
 */
final class StagedRepository {

    static final String VERSION = System.getProperty("portolan.version", "");

    private static final Path REACTOR = Path.of("..").toAbsolutePath().normalize();

    private final Path folder;

    private StagedRepository(Path folder) {
        this.folder = folder;
    }

    /** @param folder an empty one */
    static StagedRepository in(Path folder) throws IOException {
        StagedRepository repository = new StagedRepository(folder);
        repository.put("portolan", ".", "pom.xml", ".pom");
        repository.put("schemas");
        repository.put("analyzer-core");
        repository.put("rules");
        repository.put("maven-plugin");
        Files.writeString(repository.settings(), """
                <settings>
                  <mirrors>
                    <mirror>
                      <id>this-build</id>
                      <url>%s</url>
                      <mirrorOf>*</mirrorOf>
                    </mirror>
                  </mirrors>
                </settings>
                """.formatted(
                        Path.of(System.getProperty("portolan.localRepository")).toUri()));
        return repository;
    }

    Path folder() {
        return folder;
    }

    Path settings() {
        return folder.resolve("settings.xml");
    }

    private void put(String module) throws IOException {
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

    private void put(String artifact, String module, String file, String extension) throws IOException {
        Path place = Files.createDirectories(
                folder.resolve("dev/portolan").resolve(artifact).resolve(VERSION));
        Files.copy(REACTOR.resolve(module).resolve(file), place.resolve(artifact + "-" + VERSION + extension));
    }
}
