package dev.portolan.chart;

/**
 * Draws a chart as SVG. What draws stands in a module of its own and is found by {@link java.util.ServiceLoader}, so
 * that a run that draws nothing loads no layout library.
 */
public interface ChartDrawing {

    /**
     * A whole SVG document; equal charts give equal texts. Too large a chart is drawn in groups ({@link Chart#grouped}).
     *
     * <p>Every node and ghost is a {@code <g class="node">} with its id in {@code data-id}, its kind in {@code data-kind}
     * and its health in {@code data-health} ({@code error}, {@code warning}, {@code ok}); a ghost has the class
     * {@code ghost} too. Every edge is a {@code <g class="edge">} with {@code data-from}, {@code data-to},
     * {@code data-type} and {@code data-state}. Nothing in it is active: no script, no reference to anything outside.
     *
     * @param title for those who cannot see it
     */
    String svg(Chart chart, String title);
}
