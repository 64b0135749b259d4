package dev.portolan.rules.shape;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A name that is right elsewhere: in another kind of object, or with another tool.
 *
 * @param advice what stands there instead, as the end of a sentence
 * @param replacement the name to write for it, where the value can stay as it is; null where more has to change
 * @param above the keys to write above it, the outermost first; empty where that is not what is wrong
 */
record ForeignWord(String advice, @Nullable String replacement, List<String> above) {

    ForeignWord {
        above = List.copyOf(above);
    }

    private static final ForeignWord UPDATE_STRATEGY = renamed("updateStrategy");
    private static final ForeignWord RESOURCES = advice("amounts stand in resources, under requests and limits");
    private static final ForeignWord CLAIMED_STORAGE = under("resources", "requests");
    private static final ForeignWord REQUESTS_OR_LIMITS = advice("put it under requests or limits");
    private static final ForeignWord SERVICES =
            advice("pods reach each other through Services, whose names are their addresses");
    private static final ForeignWord CAPABILITIES = advice("it is securityContext.capabilities, with add and drop");
    private static final ForeignWord ONLY_STATEFUL_SETS = advice("only StatefulSets have it");
    private static final ForeignWord ONLY_CRON_JOBS = advice("only CronJobs have it");
    private static final ForeignWord DATA = advice("its values stand under data, at the top");

    /** By the short name of the definition that lacks the name. */
    private static final Map<String, Map<String, ForeignWord>> KNOWN = Map.ofEntries(
            Map.entry("Container", container()),
            Map.entry(
                    "PodSpec",
                    Map.of(
                            "restart", advice("it is restartPolicy, which can be Always, OnFailure or Never"),
                            "network_mode", advice("for the node's own network it is hostNetwork: true"),
                            "networks", SERVICES,
                            "links", SERVICES,
                            "extra_hosts", advice("it is hostAliases, a list of ip and hostnames"),
                            "dns", advice("it is dnsConfig, with nameservers and searches"))),
            Map.entry(
                    "DaemonSetSpec",
                    Map.of(
                            "replicas", advice("it runs one pod on each node; delete the line"),
                            "strategy", UPDATE_STRATEGY,
                            "serviceName", ONLY_STATEFUL_SETS,
                            "volumeClaimTemplates", ONLY_STATEFUL_SETS)),
            Map.entry("StatefulSetSpec", Map.of("strategy", UPDATE_STRATEGY, "schedule", ONLY_CRON_JOBS)),
            Map.entry(
                    "DeploymentSpec",
                    Map.of(
                            "updateStrategy", renamed("strategy"),
                            "serviceName", ONLY_STATEFUL_SETS,
                            "volumeClaimTemplates", ONLY_STATEFUL_SETS,
                            "schedule", ONLY_CRON_JOBS)),
            Map.entry(
                    "JobSpec",
                    Map.of(
                            "replicas", advice("it has parallelism and completions"),
                            "schedule", ONLY_CRON_JOBS,
                            "strategy", advice("its pods run once and are never replaced by newer ones"))),
            Map.entry(
                    "CronJobSpec",
                    Map.of(
                            "replicas", advice("its Jobs have parallelism and completions, under jobTemplate.spec"),
                            "template", advice("the pod template stands under jobTemplate.spec"))),
            Map.entry("ReplicaSetSpec", Map.of("strategy", advice("only Deployments replace pods step by step"))),
            Map.entry(
                    "ServiceSpec",
                    Map.of("replicas", advice("it runs no pods; the Deployment behind it has replicas"))),
            Map.entry("ConfigMap", Map.of("spec", DATA, "env", DATA)),
            Map.entry("Secret", Map.of("spec", DATA, "env", DATA)),
            Map.entry(
                    "Volume",
                    Map.of(
                            "mountPath", advice("where it is mounted says the container, in volumeMounts"),
                            "pvc", renamed("persistentVolumeClaim"))),
            Map.entry(
                    "VolumeMount",
                    Map.of("path", renamed("mountPath"), "hostPath", advice("what is mounted say the pod's volumes"))),
            Map.entry("EnvVar", Map.of("key", renamed("name"), "val", renamed("value"))),
            Map.entry("PersistentVolumeClaimSpec", Map.of("storage", CLAIMED_STORAGE)),
            Map.entry("VolumeResourceRequirements", Map.of("storage", under("requests"))),
            Map.entry("ResourceRequirements", Map.of("cpu", REQUESTS_OR_LIMITS, "memory", REQUESTS_OR_LIMITS)));

    private static final String WORKLOADS = "what makes pods has it, such as a Deployment";
    private static final String PODS = "pods have it: a Pod in its spec, a Deployment under spec.template.spec";
    private static final String JOBS = "Jobs have it; a CronJob has it under jobTemplate.spec";
    private static final String SERVICES_HAVE = "Services have it";
    private static final String INGRESSES = "Ingresses have it";
    private static final String AUTOSCALERS = "HorizontalPodAutoscalers have it";

    /** Where names are at home that no definition near by has. */
    private static final Map<String, String> HOMES = Map.ofEntries(
            Map.entry("replicas", "Deployments and StatefulSets have it, at the top of their spec"),
            Map.entry("strategy", "Deployments have it, at the top of their spec"),
            Map.entry("selector", WORKLOADS),
            Map.entry("template", WORKLOADS),
            Map.entry("schedule", "only CronJobs have it"),
            Map.entry("backoffLimit", JOBS),
            Map.entry("completions", JOBS),
            Map.entry("parallelism", JOBS),
            Map.entry("ttlSecondsAfterFinished", JOBS),
            Map.entry("containers", PODS),
            Map.entry("initContainers", PODS),
            Map.entry("volumes", PODS),
            Map.entry("containerPort", "containers have it, in their ports; a Service has port and targetPort"),
            Map.entry("targetPort", SERVICES_HAVE),
            Map.entry("nodePort", SERVICES_HAVE),
            Map.entry("clusterIP", SERVICES_HAVE),
            Map.entry("externalName", SERVICES_HAVE),
            Map.entry("ingressClassName", INGRESSES),
            Map.entry("rules", INGRESSES),
            Map.entry("tls", INGRESSES),
            Map.entry("scaleTargetRef", AUTOSCALERS),
            Map.entry("minReplicas", AUTOSCALERS),
            Map.entry("maxReplicas", AUTOSCALERS),
            Map.entry("storageClassName", "claims have it, and volumes"),
            Map.entry("volumeClaimTemplates", "only StatefulSets have it"));

    /** Where a name is at home, as the end of a sentence; null where nothing is known. */
    static @Nullable String home(String name) {
        return HOMES.get(name);
    }

    private static Map<String, ForeignWord> container() {
        return Map.ofEntries(
                Map.entry("environment", advice("it is env, a list of name and value")),
                Map.entry("restart", advice("the pod says so, with restartPolicy in its spec")),
                Map.entry(
                        "depends_on",
                        advice("pods start in any order; wait in an init container for what this one needs")),
                Map.entry("entrypoint", renamed("command")),
                Map.entry("cmd", renamed("args")),
                Map.entry("expose", advice("it is ports, a list of containerPort")),
                Map.entry("healthcheck", advice("it is livenessProbe, and readinessProbe for traffic")),
                Map.entry("container_name", renamed("name")),
                Map.entry("env_file", advice("it is envFrom, with a ConfigMap or a Secret that holds the variables")),
                Map.entry("user", advice("it is securityContext.runAsUser, a number")),
                Map.entry("mem_limit", RESOURCES),
                Map.entry("mem_reservation", RESOURCES),
                Map.entry("cpus", RESOURCES),
                Map.entry("cpu", RESOURCES),
                Map.entry("memory", RESOURCES),
                Map.entry("deploy", RESOURCES),
                Map.entry(
                        "volumes",
                        advice("it has volumeMounts; the volumes themselves stand in the pod's spec, beside"
                                + " containers")),
                Map.entry("networks", SERVICES),
                Map.entry("links", SERVICES),
                Map.entry("build", advice("Kubernetes builds no images; build it, push it, and name it in image")),
                Map.entry("secrets", advice("it gets Secrets through env, envFrom or a volume")),
                Map.entry("configs", advice("it gets ConfigMaps through env, envFrom or a volume")),
                Map.entry("cap_add", CAPABILITIES),
                Map.entry("cap_drop", CAPABILITIES),
                Map.entry("read_only", advice("it is securityContext.readOnlyRootFilesystem")),
                Map.entry("stdin_open", renamed("stdin")),
                Map.entry("stop_grace_period", advice("it is terminationGracePeriodSeconds in the pod's spec")),
                Map.entry("extra_hosts", advice("it is hostAliases in the pod's spec")),
                Map.entry("dns", advice("it is dnsConfig in the pod's spec")),
                Map.entry(
                        "network_mode", advice("for the node's own network it is hostNetwork: true in the pod's spec")),
                Map.entry("labels", advice("the pod has them, under metadata")),
                Map.entry("annotations", advice("the pod has them, under metadata")));
    }

    /** What is known of a name that a definition lacks; null for most. */
    static @Nullable ForeignWord find(String definition, String name) {
        return KNOWN.getOrDefault(Owners.shortName(definition), Map.of()).get(name);
    }

    private static ForeignWord advice(String advice) {
        return new ForeignWord(advice, null, List.of());
    }

    private static ForeignWord under(String... above) {
        return new ForeignWord("put it under " + String.join(".", above), null, List.of(above));
    }

    private static ForeignWord renamed(String replacement) {
        return new ForeignWord("it is " + replacement, replacement, List.of());
    }
}
