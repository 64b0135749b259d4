package dev.portolan.rules.network;

import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import dev.portolan.model.ScopeIndex;
import dev.portolan.source.SourceFile;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which configurations of the input are surely of one cluster. Files of one folder are often alternatives: where several
 * of them configure a control plane, only what stands in one file belongs together.
 */
final class OneCluster {

    private final Model model;
    private final ScopeIndex<Manifest> controlPlanes;
    private final Map<SourceFile, Set<SourceFile>> controlPlaneFiles = new ConcurrentHashMap<>();

    OneCluster(Model model) {
        this.model = model;
        this.controlPlanes = new ScopeIndex<>(
                model.scopes(),
                model.manifests().stream().filter(OneCluster::isControlPlane).toList(),
                manifest -> manifest);
    }

    private static boolean isControlPlane(Manifest manifest) {
        return isKubeadm(manifest) || manifest.is("kind.x-k8s.io", "Cluster");
    }

    static boolean isKubeadm(Manifest manifest) {
        return manifest.is("kubeadm.k8s.io", "ClusterConfiguration");
    }

    boolean holds(Manifest a, Manifest b) {
        return a.file() == b.file() || (model.scopes().together(a, b) && haveOneControlPlane(a, b));
    }

    private boolean haveOneControlPlane(Manifest a, Manifest b) {
        Set<SourceFile> these = controlPlaneFiles(a);
        Set<SourceFile> those = controlPlaneFiles(b);
        return these.isEmpty() ? those.size() <= 1 : these.size() == 1 && these.containsAll(those);
    }

    private Set<SourceFile> controlPlaneFiles(Manifest manifest) {
        return controlPlaneFiles.computeIfAbsent(manifest.file(), file -> {
            Set<SourceFile> files = new HashSet<>();
            controlPlanes.with(manifest).forEach(one -> files.add(one.file()));
            return files;
        });
    }
}
