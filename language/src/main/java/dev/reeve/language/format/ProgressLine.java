package dev.reeve.language.format;

/** Progress as one line: activity, status and, where the percentage is known, a bar. */
public final class ProgressLine {

    private static final int BAR = 30;

    private ProgressLine() {}

    /**
     * The line, cut to a width.
     *
     * @param percent of the work that is done, or less than 0 where that is not known
     */
    public static String of(String activity, String status, int percent, int width) {
        String text = status.isEmpty() ? activity : activity + ": " + status;
        if (percent < 0) {
            return cut(text, width);
        }
        int known = Math.min(percent, 100);
        int done = known * BAR / 100;
        String bar = " [" + "o".repeat(done) + " ".repeat(BAR - done) + "] " + known + " %";
        return cut(text, Math.max(0, width - bar.length())) + cut(bar, width);
    }

    private static String cut(String text, int width) {
        return Columns.take(text.replaceAll("\\p{Cntrl}", " "), width);
    }
}
