package dev.portolan.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.manifest.Service;
import dev.portolan.model.Call;
import dev.portolan.model.HostForm;
import dev.portolan.model.Model;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.rules.Shared;
import dev.portolan.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which hosts of Services the model sees in what workloads are told. */
class CallsTest {

    private static final String SERVICES = """
        apiVersion: v1
        kind: Namespace
        metadata: {name: shop}
        ---
        apiVersion: v1
        kind: Namespace
        metadata: {name: data}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: shop}
        spec: {ports: [{port: 80}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: db, namespace: data}
        spec: {clusterIP: None, ports: [{port: 5432}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: own, namespace: shop}
        spec: {selector: {app: client}, ports: [{port: 80}]}
        ---
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        URL                  | http://web                                     | web.shop
        URL                  | http://web/path:80                             | web.shop
        URL                  | https://web.shop.svc.cluster.local:443/x       | web.shop:443
        URL                  | http://web.shop:8080/                          | web.shop:8080
        URL                  | http://user:pa:ss@web:80/                      | web.shop:80
        URL                  | redis://:$(PASSWORD)@web:80/0                  | web.shop:80
        URL                  | jdbc:postgresql://db.data:5432/app?ssl=true    | db.data:5432
        URL                  | jdbc:oracle:thin:@db.data:1521:xe              |
        URL                  | jdbc:oracle:thin:@db.data:1521/xe              | db.data:1521
        URL                  | jdbc:mysql:loadbalance://db-0.db.data:1,db-1.db.data:2/x | db.data:1 db.data:2
        URL                  | mongodb://u:p@web:1,web:2/app                  | web.shop:1 web.shop:2
        URL                  | http://example.com/web:80                      |
        URL                  | http://localhost:80                            |
        URL                  | http://10.0.0.1:80                             |
        URL                  | http://WEB:80                                  |
        URL                  | http://$(HOST):80                              |
        URL                  | http://web$(SUFFIX):80                         |
        URL                  | http://web.$(NAMESPACE):80                     |
        URL                  | http://web:$(PORT)                             | web.shop
        URL                  | http://web.shop.svc.$(DOMAIN):80               | web.shop
        URL                  | s3://web/bucket                                |
        URL                  | unix://web                                     |
        URL                  | http://other                                   | other.shop?
        URL                  | http://web.                                    | web.shop
        DSN                  | app:secret@tcp(db.data:3306)/shop              | db.data:3306
        DSN                  | host=web port=80                               |
        ADDR                 | web:80                                         | web.shop:80
        ADDR                 | web:80,db.data:81                              | web.shop:80 db.data:81
        ADDR                 | missing:80                                     | missing.shop:80?
        ADDR                 | missing.data:80                                | missing.data:80?
        ADDR                 | missing.elsewhere:80                           |
        ADDR                 | web:http                                       |
        ADDR                 | web:80:81                                      |
        ADDR                 | web:99999                                      |
        ADDR                 | web:65536                                      |
        ADDR                 | web:65535                                      | web.shop:65535
        ADDR                 | web:9000                                       | web.shop:9000
        ADDR                 | web:0                                          |
        URL                  | http://web:http                                |
        URL                  | http://web:                                    | web.shop
        URL                  | http://web:/x                                  | web.shop
        URL                  | http://own.web:80,http://web:81                | web.shop:81
        ADDR                 | 12:30                                          |
        TIME                 | at 12:30 or missing:99                         |
        WEB_IMAGE            | web:8080                                       |
        TAG                  | web:7                                          |
        WORDS                | ask db.data:5432 first                         | db.data:5432
        NO_PROXY             | .svc,.cluster.local,*.shop.svc,localhost       |
        NAME                 | web.shop.svc                                   | web.shop
        NAME                 | web.shop.cluster.local                         | web.shop
        NAME                 | _http._tcp.web.shop.svc.cluster.local          | web.shop
        NAME                 | 10-1-2-3.shop.pod.cluster.local                |
        NAME                 | web-0.web.shop.svc.cluster.local               | web.shop
        NAME                 | web-0.web:80                                   | web.shop:80
        NAME                 | web                                            |
        WEB_HOST             | web                                            | web.shop
        webHost              | web                                            | web.shop
        HOSTS                | web,db.data                                    | web.shop db.data
        HOST                 | own                                            |
        SCRIPT               | until nc -z -w 2 web 80; do sleep 1; done      | web.shop
        SCRIPT               | nslookup db.data && echo web                   | db.data
        SCRIPT               | pg_isready -h db.data -p 5432                  | db.data
        SCRIPT               | curl -s web/health                             |
        SCRIPT               | ping web && wget http://db.data:80/            | web.shop db.data:80
        WEB_HOST             | web.shop.svc                                   | web.shop
        buzzHost             | web                                            | web.shop
        QUIZhost             | web                                            |
        ADDR                 | web:9090                                       | web.shop:9090
        ADDR                 | web:20                                         | web.shop:20
        ADDR                 | web:19                                         |
        NOTE                 | ': web:80'                                     | web.shop:80
        NOTE                 | 'see web:'                                     |
        QUEUE                | amqp://shop;db.data:5672@web:80/               | web.shop:80
        """)
    void hostIsSeenInAVariable(String name, String value, String expected) throws AnalysisException {
        assertThat(calls("env: [{name: " + name + ", value: '" + value + "'}]"))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --db=db.data:5432                 | db.data:5432
        --web-host=web                    | web.shop
        --web-name=web                    |
        '--host', 'web'                   | web.shop
        '--name', 'web'                   |
        --image=web:8080                  |
        '--image', 'web:8080'             |
        --addr=missing:80                 | missing.shop:80?
        --user=missing:80                 |
        '--addr', 'missing:80'            | missing.shop:80?
        '--user', 'missing:80'            |
        """)
    void hostIsSeenInAnArgument(String arguments, String expected) throws AnalysisException {
        assertThat(calls("args: [" + arguments + "]")).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void hostIsSeenWhereAConfigMapHoldsIt() throws AnalysisException {
        String map = """

            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings, namespace: shop}
            data:
              DB_HOST: db.data
              WEB: http://web:80
              UNUSED: http://unused:80
            """;
        assertThat(calls("envFrom: [{configMapRef: {name: settings}}]" + map))
                .isEqualTo("db.data web.shop:80 unused.shop:80?");
        assertThat(calls("env: [{name: X, valueFrom: {configMapKeyRef: {name: settings, key: WEB}}}]" + map))
                .isEqualTo("web.shop:80");
        assertThat(calls("name: c\n"
                        + "      volumes: [{name: v, configMap: {name: settings, items: [{key: WEB, path: w}]}}]"
                        + map))
                .isEqualTo("web.shop:80");
        assertThat(calls("envFrom: [{configMapRef: {name: other}}]" + map)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://web.shop.svc/, URL",
        "web.shop.svc:80, CLUSTER_NAME",
        "web.shop.svc, CLUSTER_NAME",
        "web:80, WITH_PORT",
        "web, BARE"
    })
    void formIsWhatShowsTheHost(String value, HostForm expected) throws AnalysisException {
        assertThat(model("env: [{name: WEB_HOST, value: '" + value + "'}]").calls())
                .extracting(Call::form)
                .containsExactly(expected);
    }

    @Test
    void hostIsSeenInAScriptOfAConfigMap() throws AnalysisException {
        String map = """

            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: scripts, namespace: shop}
            data:
              wait.sh: until nc -z db.data 5432; do sleep 1; done
            """;
        String mounted = "name: c\n      volumes: [{name: v, %s}]";
        assertThat(calls(mounted.formatted("configMap: {name: scripts}") + map)).isEqualTo("db.data");
        assertThat(calls(mounted.formatted("projected: {sources: [{configMap: {name: scripts}}]}") + map))
                .isEqualTo("db.data");
    }

    @Test
    void spanIsThatOfHostAndPort() throws AnalysisException {
        Model model = model("env: [{name: X, value: 'web web:80 http://web:80/'}]");
        List<String> texts = new ArrayList<>();
        for (Call call : model.calls()) {
            texts.add(call.span().start() + " "
                    + call.field()
                            .manifest()
                            .file()
                            .text()
                            .substring(call.span().start(), call.span().end()));
        }
        int value = model.calls().get(0).field().span().start() + 1;
        assertThat(texts).containsExactly((value + 4) + " web:80", (value + 18) + " web:80");
    }

    /** Edges of real systems, read by eye. */
    @ParameterizedTest
    @CsvSource({
        "emojivoto.json, emojivoto/kustomize/deployment",
        "microservices-demo.json, microservices-demo/kubernetes-manifests"
    })
    void callsOfRealSystemsAreThoseThatAPersonSees(String graph, String folder) throws IOException, AnalysisException {
        Path shared = Shared.folder();
        Model model = Analyzer.analyze(
                        AnalysisRequest.of(
                                shared, List.of(shared.resolve("corpora").resolve(folder))),
                        RuleCatalog.of(List.of()))
                .model();
        Set<String> found = new TreeSet<>();
        for (Call call : model.calls()) {
            found.add(call.from().kind() + "/" + call.from().name() + " Service/" + call.name() + " " + call.port()
                    + (call.service() == null ? " missing" : ""));
        }
        assertThat(found)
                .isEqualTo(RecordedCalls.read(shared.resolve("reference/graphs").resolve(graph)));
    }

    private static String calls(String container) throws AnalysisException {
        List<String> words = new ArrayList<>();
        for (Call call : model(container).calls()) {
            Service service = call.service();
            words.add(call.name() + "." + call.namespace() + (call.port() == null ? "" : ":" + call.port())
                    + (service == null ? "?" : ""));
        }
        return String.join(" ", words);
    }

    private static Model model(String container) throws AnalysisException {
        String text = SERVICES + """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: client, namespace: shop}
            spec:
              selector: {matchLabels: {app: client}}
              template:
                metadata: {labels: {app: client}}
                spec:
                  containers:
                    - image: client:1
                      %s
            """.formatted(container);
        return Analyzer.analyze(
                        AnalysisRequest.of(Path.of(""), List.of())
                                .withTexts(List.of(SourceFile.of("client.yaml", text))),
                        RuleCatalog.of(List.of()))
                .model();
    }
}
