package dev.portolan.model;

import static dev.portolan.model.Fleet.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.manifest.Manifest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may stand in documents that cannot be read, as one object of the input would ask. */
class MaybeThereTest {

    private static final String POD = object("v1", "Pod", "web") + """
        spec: {containers: [{name: main, image: a}]}
        """;

    private static final String BESIDE = "web/broken.yaml";
    private static final String ELSEWHERE = "far/broken.yaml";

    private final Model model;
    private final Manifest pod;

    MaybeThereTest() {
        this.model = fleet("far/other.yaml", object("v1", "ConfigMap", "other")).model();
        this.pod = model.manifests().get(0);
    }

    private static Fleet fleet(String path, String text) {
        return new Fleet().file("web/pod.yaml", POD).file(path, text);
    }

    private record Asked(Unread unread, Manifest pod) {

        static Asked of(String path, String text) {
            Model model = fleet(path, text).model();
            return new Asked(model.unread(), model.manifests().get(0));
        }

        boolean holds(String kind, String name) {
            return unread.mayHold(kind, name, pod);
        }

        boolean names(String kind, String word) {
            return unread.mayName(kind, word, pod);
        }
    }

    private static String broken(String apiVersion, String kind, String rest) {
        return "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata:\n  name: a\n" + rest + "odd: [\n";
    }

    @Test
    void whereAllCanBeReadNothingElseIsThere() {
        assertThat(model.unread().mayHold("ConfigMap", "settings", pod)).isFalse();
        assertThat(model.unread().mayName("Service", "web", pod)).isFalse();
        assertThat(model.unread().mentions("web", pod)).isFalse();
        assertThat(model.unread().mayScale(model.workloads().get(0))).isFalse();
        assertThat(model.unread().mayHavePods(Map.of("app", "web"), pod)).isFalse();
        assertThat(model.unread().mayHavePodsBeside(Map.of("app", "web"), pod)).isFalse();
    }

    @Test
    void aKustomizationMayMakeWhatItNames() {
        String generator = "configMapGenerator:\n- name: settings\n  literals: [mode=fast";
        Asked unread = Asked.of("far/kustomization.yaml", generator);
        assertThat(unread.holds("ConfigMap", "settings")).isTrue();
        assertThat(unread.holds("ConfigMap", "prices")).isFalse();
        assertThat(unread.unread.mentions("settings", unread.pod)).isFalse();
        assertThat(Asked.of("far/kustomization.yaml", generator + "]\n").holds("ConfigMap", "settings"))
                .isFalse();
    }

    @Test
    void aCustomObjectsControllerMayMakeWhatItNames() {
        String rest = "spec:\n  secretName: web-key\n";
        Asked custom = Asked.of(ELSEWHERE, broken("example.com/v1", "Harbour", rest));
        assertThat(custom.holds("Secret", "web-key")).isTrue();
        assertThat(custom.holds("Secret", "other-key")).isFalse();
        assertThat(Asked.of(ELSEWHERE, broken("apps/v1", "Deployment", rest)).holds("Secret", "web-key"))
                .isFalse();
    }

    @Test
    void aServicesAnnotationsMayAskForACertificate() {
        String rest = "  annotations:\n    certificate: web-cert\n";
        Asked service = Asked.of(ELSEWHERE, broken("v1", "Service", rest));
        assertThat(service.holds("Secret", "web-cert")).isTrue();
        assertThat(service.holds("ConfigMap", "web-cert")).isFalse();
        assertThat(Asked.of(ELSEWHERE, broken("v1", "ConfigMap", rest)).holds("Secret", "web-cert"))
                .isFalse();
    }

    @Test
    void anObjectSpeaksOfThoseWhoseWordsItHas() {
        Asked service = Asked.of(ELSEWHERE, broken("v1", "Service", "spec:\n  selector:\n    app: web\n"));
        assertThat(service.names("Service", "web")).isTrue();
        assertThat(service.names("Service", "mail")).isFalse();
        assertThat(service.names("ConfigMap", "web")).isFalse();
        assertThat(service.unread.mentions("web", service.pod)).isTrue();
        assertThat(service.unread.mentions("mail", service.pod)).isFalse();
    }

    @Test
    void besideItAKindIsEnough() {
        String service = broken("v1", "Service", "");
        assertThat(Asked.of(BESIDE, service).names("Service", "web")).isTrue();
        assertThat(Asked.of(BESIDE, service).names("ConfigMap", "web")).isFalse();
        assertThat(Asked.of(ELSEWHERE, service).names("Service", "web")).isFalse();
    }

    @Test
    void whatShowsNothingSpeaksOfAllBesideIt() {
        String nothing = "apiVersion: v1\nodd: [\n";
        Asked beside = Asked.of(BESIDE, nothing);
        assertThat(beside.unread.mentions("web", beside.pod)).isTrue();
        assertThat(beside.unread.mayHold("NetworkPolicy", beside.pod)).isTrue();
        Asked elsewhere = Asked.of(ELSEWHERE, nothing);
        assertThat(elsewhere.unread.mentions("web", elsewhere.pod)).isFalse();
    }

    @Test
    void whatHasANameIsNoOtherObject() {
        assertThat(Asked.of(BESIDE, broken("v1", "Secret", "")).holds("Secret", "a"))
                .isTrue();
        assertThat(Asked.of(BESIDE, broken("v1", "Secret", "")).holds("Secret", "key"))
                .isFalse();
        String nameless = "apiVersion: v1\nkind: Secret\nodd: [\n";
        assertThat(Asked.of(BESIDE, nameless).holds("Secret", "key")).isTrue();
        assertThat(Asked.of(BESIDE, nameless).holds("ConfigMap", "key")).isFalse();
        String custom = "apiVersion: example.com/v1\nkind: Harbour\nodd: [\n";
        assertThat(Asked.of(BESIDE, custom).holds("ConfigMap", "key")).isTrue();
    }

    @Test
    void anAutoscalerScalesWhatItNames() {
        for (String kind : new String[] {"HorizontalPodAutoscaler", "ScaledObject"}) {
            String rest = "spec:\n  scaleTargetRef:\n    kind: Pod\n    name: %s\n";
            for (String target : new String[] {"web", "mail"}) {
                Model scaled = fleet(ELSEWHERE, broken("autoscaling/v2", kind, rest.formatted(target)))
                        .model();
                assertThat(scaled.unread().mayScale(scaled.workloads().get(0)))
                        .as(kind + " of " + target)
                        .isEqualTo(target.equals("web"));
            }
        }
    }

    private static final Map<String, String> LABELS = Map.of("app", "web");

    private static boolean mayHavePods(String path, String text) {
        Asked unread = Asked.of(path, text);
        return unread.unread.mayHavePods(LABELS, unread.pod);
    }

    private static boolean mayHavePodsBeside(String path, String text) {
        Asked unread = Asked.of(path, text);
        return unread.unread.mayHavePodsBeside(LABELS, unread.pod);
    }

    @Test
    void podsAreWhereTheirLabelsAre() {
        String rest = "spec:\n  template:\n    metadata:\n      labels:\n        app: ";
        String web = broken("apps/v1", "Deployment", rest + "web\n");
        assertThat(mayHavePods(BESIDE, web)).isTrue();
        assertThat(mayHavePods(ELSEWHERE, web)).isTrue();
        assertThat(mayHavePodsBeside(BESIDE, web)).isTrue();
        assertThat(mayHavePodsBeside(ELSEWHERE, web)).isFalse();
        String mail = broken("apps/v1", "Deployment", rest + "mail\n");
        assertThat(mayHavePods(BESIDE, mail)).isFalse();
        assertThat(mayHavePodsBeside(BESIDE, mail)).isFalse();
        String settings = broken("v1", "ConfigMap", rest + "web\n");
        assertThat(mayHavePods(BESIDE, settings)).isFalse();
        assertThat(mayHavePodsBeside(BESIDE, settings)).isFalse();
    }

    @Test
    void whatIsCutOffMayHaveHadTheLabelsBesideItOnly() {
        String cut = broken("apps/v1", "Deployment", "");
        assertThat(mayHavePods(BESIDE, cut)).isTrue();
        assertThat(mayHavePodsBeside(BESIDE, cut)).isTrue();
        assertThat(mayHavePods(ELSEWHERE, cut)).isFalse();
    }

    @Test
    void aKeyThatIsPartOfAWordIsNotSpokenOf() {
        assertThat(mayHavePods(BESIDE, broken("apps/v1", "Deployment", "spec:\n  apple: 1\n  mapp: 2\n")))
                .isTrue();
        assertThat(mayHavePods(BESIDE, broken("apps/v1", "Deployment", "spec:\n  app: mail\n")))
                .isFalse();
    }

    @Test
    void aListHoldsObjectsOfTheKindsThatItShows() {
        String list = """
            apiVersion: v1
            kind: List
            items:
            - kind: ConfigMap
              metadata: {name: a}
            odd: [
            """;
        assertThat(Asked.of(BESIDE, list).holds("ConfigMap", "other")).isTrue();
        assertThat(Asked.of(BESIDE, list).holds("Secret", "other")).isFalse();
    }

    @Test
    void whomAnObjectNamesIsNotWhatItIs() {
        String binding = broken("rbac.authorization.k8s.io/v1", "RoleBinding", "subjects:\n- kind: ServiceAccount\n");
        assertThat(Asked.of(BESIDE, binding).holds("RoleBinding", "a")).isTrue();
        assertThat(Asked.of(BESIDE, binding).holds("ServiceAccount", "a")).isFalse();
    }

    /** The line between two documents is gone, or a name was given twice. */
    @Test
    void ofTwoNamesNobodyKnowsWhichIsWhose() {
        String two = broken("v1", "ConfigMap", "kind: Secret\n");
        assertThat(Asked.of(BESIDE, two).holds("Secret", "other")).isTrue();
        assertThat(Asked.of(BESIDE, two).holds("Service", "other")).isFalse();
        String twice = broken("v1", "ConfigMap", "  name: b\n");
        assertThat(Asked.of(BESIDE, twice).holds("ConfigMap", "other")).isTrue();
    }
}
