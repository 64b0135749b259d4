package dev.portolan.cli;

/** Where something threw, in a few words. An exception's own message is left out: it may quote a manifest. */
final class Place {

    private static final String OURS = "dev.portolan.";

    private Place() {}

    static String of(Throwable thrown) {
        StringBuilder words = new StringBuilder(thrown.getClass().getSimpleName());
        StackTraceElement[] trace = thrown.getStackTrace();
        for (StackTraceElement element : trace) {
            if (element.getClassName().startsWith(OURS)) {
                return words.append(" at ").append(element).toString();
            }
        }
        return trace.length == 0
                ? words.toString()
                : words.append(" at ").append(trace[0]).toString();
    }
}
