package dev.portolan.model;

import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import java.util.List;
import java.util.Set;

/**
 * What surrounds the objects of a run.
 *
 * @param namespace where an object lives that names none
 * @param complete whether the user says that the input is all that there will be in the cluster
 * @param documents of the input, those that could not be read and templates included: they may hold anything
 * @param scopes folders, each of which is applied together with all below it
 * @param undecoded objects that the API server could not decode: nobody knows what they would have been
 * @param cluster what the user says about the cluster's network
 */
public record World(
        String namespace,
        boolean complete,
        List<String> scopes,
        List<InputDocument> documents,
        Set<Manifest> undecoded,
        ClusterSettings cluster) {

    public World {
        scopes = List.copyOf(scopes);
        documents = List.copyOf(documents);
        undecoded = Set.copyOf(undecoded);
    }

    /** A world of which the user says nothing about folders and networks. */
    public World(String namespace, boolean complete, List<InputDocument> documents, Set<Manifest> undecoded) {
        this(namespace, complete, List.of(), documents, undecoded, ClusterSettings.UNKNOWN);
    }
}
