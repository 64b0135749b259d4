package dev.portolan.schemas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the recorded definitions of a release of Kubernetes, {@code v1.29.json.gz}. */
final class ReferenceRelease {

    private ReferenceRelease() {}

    static Release read(Path file) throws IOException {
        Json json = Json.read(file);
        String version = json.get("kubernetes").text();
        List<Release.Kind> kinds = new ArrayList<>();
        for (Json kind : json.get("kinds").items()) {
            kinds.add(new Release.Kind(
                    apiVersion(kind),
                    kind.get("kind").text(),
                    kind.get("plural").text(),
                    kind.get("namespaced").isTrue(),
                    kind.get("creatable").isTrue(),
                    kind.get("servedByDefault").isTrue(),
                    kind.get("definition").text()));
        }
        // A TokenRequest and its like are only sent to a subresource of something.
        for (Json kind : json.get("subresourceKinds").items()) {
            kinds.add(new Release.Kind(
                    apiVersion(kind),
                    kind.get("kind").text(),
                    "",
                    true,
                    false,
                    true,
                    kind.get("definition").text()));
        }
        return new Release(
                Integer.parseInt(version.substring(version.indexOf('.') + 1)),
                kinds,
                json.get("definitions").members());
    }

    private static String apiVersion(Json kind) {
        return Release.apiVersion(kind.get("group").text(), kind.get("version").text());
    }
}
