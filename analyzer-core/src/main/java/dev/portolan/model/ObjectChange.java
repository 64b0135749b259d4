package dev.portolan.model;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.ImageReference;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One change that a kustomization makes to the fields of objects that it reaches. */
sealed interface ObjectChange {

    PatchTarget target();

    /** To an object that is meant. */
    void applyTo(BuiltObject object);

    /** A part of an object is laid over the whole one. */
    record Merge(PatchTarget target, YamlMapping part) implements ObjectChange {

        @Override
        public void applyTo(BuiltObject object) {
            if (StrategicMerge.deletes(part)) {
                object.delete();
            } else {
                StrategicMerge.apply(object.root(), part, object.manifest());
            }
        }
    }

    /** A patch as RFC 6902 has it. */
    record Operations(PatchTarget target, YamlSequence operations) implements ObjectChange {

        @Override
        public void applyTo(BuiltObject object) {
            JsonOperations.apply(object.root(), operations);
        }
    }

    /**
     * A value is put into some fields, whatever it is.
     *
     * @param spared objects that are not meant after all
     * @param create whether fields are made that are not there
     */
    record Replacement(PatchTarget target, List<PatchTarget> spared, List<List<String>> paths, boolean create)
            implements ObjectChange {

        @Override
        public void applyTo(BuiltObject object) {
            if (spared.stream().anyMatch(one -> one.means(object) != Answer.NO)) {
                return;
            }
            for (List<String> path : paths) {
                if (!path.isEmpty()) {
                    FieldPaths.write(object.root(), path, BuiltNode.unseen(), create);
                }
            }
        }
    }

    /** Labels are added to the object, and where it says so to templates of pods and to selectors. */
    record Labelling(Map<String, String> pairs, boolean inTemplates, boolean inSelectors) implements ObjectChange {

        @Override
        public PatchTarget target() {
            return PatchTarget.ALL;
        }

        @Override
        public void applyTo(BuiltObject object) {
            for (LabelPlace place : LabelPlace.of(object.manifest())) {
                if (place.isReached(inTemplates, inSelectors)) {
                    pairs.forEach((key, value) -> place.write(object.root(), key, value));
                }
            }
        }
    }

    /** Another tag or name for an image. */
    record Image(PatchTarget target, String image) implements ObjectChange {

        private static final Set<String> LISTS = Set.of("containers", "initContainers");

        @Override
        public void applyTo(BuiltObject object) {
            replaceIn(object.root());
        }

        private void replaceIn(BuiltNode node) {
            if (!(node instanceof BuiltNode.Members members)) {
                return;
            }
            members.byName().forEach((name, member) -> {
                if (LISTS.contains(name) && member instanceof BuiltNode.Items containers) {
                    containers.list().forEach(this::replaceOf);
                }
                replaceIn(member);
            });
        }

        private void replaceOf(BuiltNode container) {
            if (container.at("image") instanceof BuiltNode.Scalar written
                    && ImageReference.of(written.text()).name().equals(image)) {
                FieldPaths.write(container, List.of("image"), BuiltNode.unseen(), false);
            }
        }
    }

    /** The texts in which variables stand. */
    record Variables(Set<String> uses) implements ObjectChange {

        @Override
        public PatchTarget target() {
            return PatchTarget.ALL;
        }

        @Override
        public void applyTo(BuiltObject object) {
            replaceIn(object.root());
        }

        private BuiltNode replaceIn(BuiltNode node) {
            if (node instanceof BuiltNode.Members members) {
                members.byName().replaceAll((name, member) -> replaceIn(member));
            } else if (node instanceof BuiltNode.Items items) {
                items.list().replaceAll(this::replaceIn);
            } else if (node instanceof BuiltNode.Scalar scalar && uses.stream().anyMatch(scalar.text()::contains)) {
                return BuiltNode.unseen();
            }
            return node;
        }
    }

    /** Whatever a kustomization or a patch says that cannot be read. */
    record Unread(PatchTarget target) implements ObjectChange {

        @Override
        public void applyTo(BuiltObject object) {
            object.markUnread();
        }
    }

    /** Something that the input does not show, or that cannot be understood. */
    record Unclear(PatchTarget target) implements ObjectChange {

        @Override
        public void applyTo(BuiltObject object) {
            object.markUnclear();
        }
    }
}
