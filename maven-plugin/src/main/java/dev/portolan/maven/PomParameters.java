package dev.portolan.maven;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/** What the pom of another module says of where its manifests are; Maven itself reads only those of the module at hand. */
final class PomParameters {

    private static final List<String> USUAL_DIRECTORIES = List.of(
            "src/main/kubernetes",
            "src/main/k8s",
            "src/main/resources/META-INF/fabric8",
            "k8s",
            "kubernetes",
            "deploy",
            "manifests");

    private final MavenProject module;
    private final MavenSession session;

    PomParameters(MavenProject module, MavenSession session) {
        this.module = module;
        this.session = session;
    }

    ModuleInput input() {
        Path basedir = module.getBasedir().toPath();
        if (words("skip").contains("true")) {
            return ModuleInput.of(basedir, List.of(), List.of(), List.of());
        }
        List<Path> directories = words("directories").stream().map(Path::of).toList();
        return directories.isEmpty()
                ? usual(module, words("includes"), words("excludes"))
                : ModuleInput.of(basedir, directories, words("includes"), words("excludes"));
    }

    /** Where projects keep manifests, and where other plug-ins leave them: JKube, Quarkus, Dekorate. */
    static ModuleInput usual(MavenProject module, List<String> includes, List<String> excludes) {
        Path basedir = module.getBasedir().toPath();
        List<Path> directories = new ArrayList<>();
        USUAL_DIRECTORIES.forEach(name -> directories.add(basedir.resolve(name)));
        directories.add(Path.of(module.getBuild().getDirectory()).resolve("kubernetes"));
        directories.add(Path.of(module.getBuild().getOutputDirectory()).resolve("META-INF/jkube"));
        return ModuleInput.of(basedir, directories, includes, excludes).withoutMissing();
    }

    /** What the pom says, else the property of the same name; nothing where neither does. */
    private List<String> words(String parameter) {
        Plugin plugin = module.getPlugin(Reactor.PLUGIN);
        Object configuration = plugin == null ? null : plugin.getConfiguration();
        List<String> words = configuration == null ? List.of() : words(configuration.toString(), parameter);
        if (!words.isEmpty()) {
            return words;
        }
        String property = "portolan." + parameter;
        Properties properties = session.getUserProperties();
        String text = properties.getProperty(property, module.getProperties().getProperty(property, ""));
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    /** The texts of a parameter and of its elements, as they stand in the XML of a configuration. */
    static List<String> words(String xml, String parameter) {
        List<String> words = new ArrayList<>();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            int depth = 0;
            boolean within = false;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    within |= depth == 2 && reader.getLocalName().equals(parameter);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    within &= depth > 2;
                    depth--;
                } else if (event == XMLStreamConstants.CHARACTERS && within && !reader.isWhiteSpace()) {
                    words.addAll(List.of(reader.getText().strip().split("\\s*,\\s*")));
                }
            }
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return words;
    }
}
