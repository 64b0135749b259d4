package dev.portolan.defaults;

import dev.portolan.manifest.ObjectValue;

/** Source: kubernetes, pkg/apis/core/v1: SetDefaults_Container and what its parts call. */
final class ContainerDefaults {

    private static final String STOP_SIGNAL = "feature gate ContainerStopSignals is off";

    private ContainerDefaults() {}

    static ObjectValue fill(ObjectValue container) {
        ObjectDraft draft = ObjectDraft.of(container);
        ImageTag tag = ImageTag.of(draft.text("image"));
        draft.fill("imagePullPolicy", tag.pullPolicy(), tag.reason())
                .fill("terminationMessagePath", "/dev/termination-log")
                .fill("terminationMessagePolicy", "File")
                .changeEach(
                        "ports",
                        port -> ObjectDraft.of(port).fill("protocol", "TCP").done())
                .changeEach("env", ContainerDefaults::env)
                .change("lifecycle", ContainerDefaults::lifecycle);
        dropEmptyLifecycle(draft);
        for (String probe : new String[] {"livenessProbe", "readinessProbe", "startupProbe"}) {
            draft.change(probe, ProbeDefaults::fill);
        }
        return draft.done();
    }

    /** One that only had a stop signal goes with it. */
    private static void dropEmptyLifecycle(ObjectDraft container) {
        ObjectValue lifecycle = container.object("lifecycle");
        if (lifecycle != null
                && lifecycle.member("stopSignal") != null
                && ObjectDraft.of(lifecycle).lacks("postStart")
                && ObjectDraft.of(lifecycle).lacks("preStop")) {
            container.drop("lifecycle", STOP_SIGNAL);
        }
    }

    private static ObjectValue env(ObjectValue variable) {
        return ObjectDraft.of(variable)
                .change(
                        "valueFrom",
                        source -> ObjectDraft.of(source)
                                .change("fieldRef", ContainerDefaults::fieldRef)
                                .done())
                .done();
    }

    static ObjectValue fieldRef(ObjectValue reference) {
        return ObjectDraft.of(reference).fill("apiVersion", "v1").done();
    }

    private static ObjectValue lifecycle(ObjectValue lifecycle) {
        return ObjectDraft.of(lifecycle)
                .drop("stopSignal", STOP_SIGNAL)
                .change("postStart", ProbeDefaults::handler)
                .change("preStop", ProbeDefaults::handler)
                .done();
    }
}
