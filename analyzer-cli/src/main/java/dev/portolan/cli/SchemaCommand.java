package dev.portolan.cli;

import dev.portolan.Settings;
import dev.portolan.report.JsonTree;
import dev.portolan.schema.JsonSchema;
import dev.portolan.schema.KindInfo;
import dev.portolan.schema.Schemas;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code portolan schema}: prints the JSON Schema of a kind. */
final class SchemaCommand implements Command {

    @Override
    public String name() {
        return "schema";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.addPositional(Options.parameterWords(
                "KIND",
                SchemaCommand::kinds,
                "such as Service, or with the version it is of: autoscaling/v2/HorizontalPodAutoscaler"));
        spec.addOption(Input.kubernetesVersion());
        spec.addOption(Options.help());
        spec.usageMessage()
                .customSynopsis("portolan schema [OPTIONS] KIND")
                .description("Prints the JSON Schema (draft-07) of a kind, for editors and other programs.")
                .footer(
                        "",
                        "Examples:",
                        "  portolan schema Service > service.schema.json",
                        "  portolan schema apps/v1/Deployment --kubernetes-version 1.29");
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Session session) throws IOException, UsageException {
        List<String> given = Options.parameters(parsed);
        if (given.size() != 1) {
            throw new UsageException("schema wants one kind, such as: portolan schema Service");
        }
        String version = Input.version(parsed);
        Schemas schemas = Schemas.of(version).orElse(null);
        if (schemas == null) {
            throw new UsageException("Kubernetes version " + version + " is not known; known are "
                    + String.join(", ", Schemas.versions()));
        }
        int slash = given.get(0).lastIndexOf('/');
        String apiVersion = given.get(0).substring(0, Math.max(0, slash));
        String kind = given.get(0).substring(slash + 1);
        Map<String, Object> schema = JsonSchema.of(schemas, apiVersion, kind).orElse(null);
        if (schema == null) {
            throw new UsageException(unknown(schemas, apiVersion, kind));
        }
        JsonTree.write(schema, session.out());
        session.out().flush();
        return ExitCode.CLEAN;
    }

    private static Iterator<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        Schemas.of("").ifPresent(schemas -> schemas.kinds().forEach(info -> addServed(info, kinds)));
        return kinds.iterator();
    }

    private static void addServed(KindInfo info, Set<String> kinds) {
        if (info.served()) {
            kinds.add(info.kind());
        }
    }

    private static String unknown(Schemas schemas, String apiVersion, String kind) {
        Set<String> kinds = new TreeSet<>();
        Set<String> versions = new TreeSet<>();
        for (KindInfo info : schemas.kinds()) {
            if (info.served()) {
                kinds.add(info.kind());
                if (info.kind().equals(kind)) {
                    versions.add(info.apiVersion());
                }
            }
        }
        if (!versions.isEmpty()) {
            return "Kubernetes " + schemas.version() + " has no " + kind + " in " + apiVersion + "; it has one in "
                    + String.join(", ", versions);
        }
        return "Kubernetes " + schemas.version() + " has no kind " + kind + Settings.suggestion(kind, kinds);
    }
}
