package dev.portolan.rules.network;

import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import java.util.List;

/**
 * Which configurations of the input are surely of one cluster. Files of one folder are often alternatives: where several
 * of them configure a control plane, only what stands in one file belongs together.
 */
final class OneCluster {

    private final Model model;
    private final List<Manifest> controlPlanes;

    OneCluster(Model model) {
        this.model = model;
        this.controlPlanes =
                model.manifests().stream().filter(OneCluster::isControlPlane).toList();
    }

    private static boolean isControlPlane(Manifest manifest) {
        return isKubeadm(manifest) || manifest.is("kind.x-k8s.io", "Cluster");
    }

    static boolean isKubeadm(Manifest manifest) {
        return manifest.is("kubeadm.k8s.io", "ClusterConfiguration");
    }

    boolean holds(Manifest a, Manifest b) {
        return a.file() == b.file()
                || (model.scopes().together(a, b)
                        && controlPlanes.stream()
                                        .filter(one -> model.scopes().together(one, a)
                                                || model.scopes().together(one, b))
                                        .map(Manifest::file)
                                        .distinct()
                                        .count()
                                <= 1);
    }

    /** Of the command line, everything in the input is one. */
    boolean holds(NetworkClaim a, NetworkClaim b) {
        return a.field() == null
                || b.field() == null
                || holds(a.field().manifest(), b.field().manifest());
    }
}
