package dev.portolan.dist;

import dev.portolan.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Writes completions for shells and the manual page, from the options that the command declares, and what licences ask for. */
public final class Documents {

    private Documents() {}

    /**
     * @param arguments the folder to write to, the version, the time of the build, which begins as in 2027-01-31, and the SBOM
     *     (CycloneDX as JSON) from which the list of libraries is made, and the folder with texts of licences that no jar brings
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        CommandSpec root = Main.spec();
        CommandLine line = new CommandLine(root);
        Path completions = Files.createDirectories(folder.resolve("completions"));
        Files.writeString(completions.resolve("portolan.bash"), AutoComplete.bash(root.name(), line));
        Files.writeString(completions.resolve("_portolan"), new ZshCompletion(root).text());
        Files.writeString(completions.resolve("portolan.fish"), new FishCompletion(root).text());
        Path pages = Files.createDirectories(folder.resolve("man/man1"));
        Files.writeString(pages.resolve("portolan.1"), new ManualPage(root, arguments[1], arguments[2]).text());
        Libraries libraries = Libraries.read(Path.of(arguments[3]));
        Files.writeString(folder.resolve("THIRD-PARTY.txt"), libraries.text());
        new LicenceTexts(folder.resolve("lib"), Path.of(arguments[4]), folder.resolve("licences")).write(libraries);
    }
}
