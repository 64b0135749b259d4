package dev.portolan.finding;

/**
 * A part of ours that threw: a bug. The run went on without its answer, so what it would have found is not known.
 *
 * @param part a rule's id, or the name of a stage
 * @param where the object or file that it was looking at, for people
 * @param cause as {@link #cause(Throwable)} has it
 */
public record Failure(String part, String where, String cause) {

    private static final String OURS = "dev.portolan.";

    public static Failure of(String part, String where, Throwable thrown) {
        return new Failure(part, where, cause(thrown));
    }

    /** An exception's class and the place in our code that threw; never its message, which may quote values. */
    public static String cause(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        StackTraceElement place = trace.length == 0 ? null : trace[0];
        for (StackTraceElement element : trace) {
            if (element.getClassName().startsWith(OURS)) {
                place = element;
                break;
            }
        }
        String name = thrown.getClass().getSimpleName();
        return place == null ? name : name + " at " + place;
    }

    /** For the one who has to report it. What the input is named by is in it, so not fit for a terminal as it is. */
    public String inWords() {
        return "a bug of ours: " + part + " failed on " + where + " (" + cause + ")";
    }
}
