package dev.portolan.finding;

/**
 * A part of ours that threw: a bug. The run went on without its answer, so what it would have found is not known.
 *
 * @param part a rule's id, or the name of a stage
 * @param where the object or file that it was looking at, for people
 * @param cause the exception's class and the place in our code that threw; never its message, which may quote values
 */
public record Failure(String part, String where, String cause) {

    public static Failure of(String part, String where, Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        return new Failure(part, where, thrown.getClass().getSimpleName() + place);
    }
}
