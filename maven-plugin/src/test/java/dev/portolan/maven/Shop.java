package dev.portolan.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small project that uses the plug-in, written to a folder. */
record Shop(Path folder) {

    static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec:
              selector:
                app: storefront
              ports:
                - port: 80
                  targetPort: 8080
            """;

    static final String WRONG = SERVICE.replace("targetPort", "targetPrt");

    static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
            spec:
              selector:
                matchLabels:
                  app: storefront
              template:
                metadata:
                  labels:
                    app: storefront
                spec:
                  containers:
                    - name: web
                      image: example.org/web:1.0
                      ports:
                        - containerPort: 8080
            """;

    /** One module, the goal check bound to its phase. */
    static Shop oneModule(Path folder, String configuration) throws IOException {
        Shop shop = in(folder);
        shop.write("pom.xml", pom("", configuration));
        return shop;
    }

    /** A Service in one module, and in another the workload that it reaches. */
    static Shop twoModules(Path folder, String configuration) throws IOException {
        Shop shop = in(folder);
        shop.write("pom.xml", pom("<modules><module>net</module><module>web</module></modules>", configuration));
        shop.write("net/pom.xml", module("net"));
        shop.write("web/pom.xml", module("web"));
        shop.write("net/k8s/service.yaml", SERVICE);
        shop.write("web/k8s/web.yaml", DEPLOYMENT);
        return shop;
    }

    /** The folder .mvn says that this is where a build begins. */
    private static Shop in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(".mvn"));
        return new Shop(folder.toRealPath());
    }

    private static String pom(String modules, String configuration) {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>example</groupId>
                  <artifactId>shop</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  %s
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>dev.portolan</groupId>
                        <artifactId>portolan-maven-plugin</artifactId>
                        <version>%s</version>
                        <executions>
                          <execution>
                            <goals>
                              <goal>check</goal>
                            </goals>
                          </execution>
                        </executions>
                        <configuration>%s</configuration>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(modules, StagedRepository.VERSION, configuration);
    }

    private static String module(String name) {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>example</groupId>
                    <artifactId>shop</artifactId>
                    <version>1</version>
                  </parent>
                  <artifactId>%s</artifactId>
                  <packaging>pom</packaging>
                </project>
                """.formatted(name);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    MavenRun build(String... arguments) throws IOException, InterruptedException {
        return MavenRun.of(MavenHome.OF_THIS_BUILD, folder, arguments);
    }
}
