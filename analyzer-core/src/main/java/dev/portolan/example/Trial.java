package dev.portolan.example;

import dev.portolan.AnalysisException;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.List;

/** One thing that is asked of a rule's folder. */
public final class Trial {

    /** Finds what is not as it must be. */
    interface Check {
        List<String> problems() throws IOException, AnalysisException;
    }

    private final String name;
    private final Check check;

    Trial(String name, Check check) {
        this.name = name;
        this.check = check;
    }

    /** What is asked: the place of an example, for instance. */
    public String name() {
        return name;
    }

    /** What is not as it must be, each in a sentence; none if all is. */
    public List<String> problems() {
        try {
            return check.problems();
        } catch (IOException unreadable) {
            return List.of("it cannot be read");
        } catch (AnalysisException | IllegalArgumentException | DateTimeException impossible) {
            return List.of(String.valueOf(impossible.getMessage()));
        }
    }
}
