package dev.reeve.interchange.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A way of several steps, from who goes it to where it leads, as a drawing.
 *
 * @param title what it shows, in a sentence
 * @param steps who goes, what he does, where he arrives
 */
public record PathPicture(String title, List<String> steps) {

    private static final int WIDTH = 210;
    private static final int GAP = 36;
    private static final int HEIGHT = 64;
    private static final int LINE = 16;
    private static final int LETTERS = 28;
    private static final int LINES = 3;

    public PathPicture {
        steps = List.copyOf(steps);
    }

    /** The drawing, in colours that the page around it gives. */
    String svg() {
        int width = steps.size() * (WIDTH + GAP) - GAP + 2;
        int height = HEIGHT + 2;
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 "
                + width + " " + height + "\" width=\"" + width + "\" height=\"" + height + "\"><title>"
                + Markup.escaped(title + " " + String.join("; ", steps)) + "</title>");
        for (int i = 0; i < steps.size(); i++) {
            int left = 1 + i * (WIDTH + GAP);
            if (i > 0) {
                int middle = 1 + HEIGHT / 2;
                svg.append("<path class=\"arrow\" d=\"M%d %dh%d m-7 -5 l7 5 l-7 5\"/>"
                        .formatted(left - GAP + 3, middle, GAP - 7));
            }
            svg.append("<rect x=\"%d\" y=\"1\" width=\"%d\" height=\"%d\" rx=\"6\"%s/>"
                    .formatted(left, WIDTH, HEIGHT, i == 0 || i == steps.size() - 1 ? " class=\"end\"" : ""));
            text(svg, left + WIDTH / 2, lines(steps.get(i)));
        }
        return svg.append("</svg>").toString();
    }

    private static void text(StringBuilder svg, int middle, List<String> lines) {
        int top = 1 + HEIGHT / 2 - (lines.size() - 1) * LINE / 2 + 4;
        for (int i = 0; i < lines.size(); i++) {
            svg.append("<text x=\"%d\" y=\"%d\">%s</text>"
                    .formatted(middle, top + i * LINE, Markup.escaped(lines.get(i))));
        }
    }

    /** The words in up to three lines; what does not fit is in the drawing's title. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String fitting = word.length() > LETTERS ? word.substring(0, LETTERS - 1) + "…" : word;
            if (!line.isEmpty() && line.length() + 1 + fitting.length() > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(fitting);
        }
        lines.add(line.toString());
        if (lines.size() <= LINES) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, LINES));
        first.set(LINES - 1, first.get(LINES - 1) + " …");
        return first;
    }
}
