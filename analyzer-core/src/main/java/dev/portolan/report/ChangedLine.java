package dev.portolan.report;

/**
 * A line that a fix takes away or brings.
 *
 * @param number from 1, of the old text where the line goes, of the new text where it comes; 0 where lines are left out
 */
public record ChangedLine(Change change, int number, String text) {

    /** What a fix does to a line. */
    public enum Change {
        REMOVED("-"),
        ADDED("+"),
        /** Says how many more lines there are. */
        MORE(" ");

        private final String sign;

        Change(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }
}
