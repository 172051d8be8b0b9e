package io.plumbline.adapters.web.ui.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.ui.LoadMode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chart drawn by Apache ECharts as SVG. The library is a static file of its webjar and loaded
 * when a chart is first shown; nothing of it is part of the bundle. A page is seen before its
 * charts are: see {@code charts.js}.
 */
public final class EChart extends Div {

  private static final long serialVersionUID = 1L;
  private static final String LIBRARY = "context://webjars/echarts/5.5.0/echarts.min.js";
  private static final String GLUE = "context://plumbline/charts.js";

  /** The glue may still be under way when the first chart is. */
  private static final String DRAW =
      """
      const el = this, option = $0;
      const draw = () => window.plumbline ? window.plumbline.draw(el, option) : setTimeout(draw, 40);
      draw();
      """;

  private transient ObjectNode options;

  public EChart(Drawn drawn, int heightInPixels) {
    addClassName("pl-chart");
    setHeight(heightInPixels + "px");
    getElement().setAttribute("role", "img");
    options = drawn.options();
    getElement().setAttribute("aria-label", drawn.description());
  }

  /** Draws something else in the same place. */
  public void show(Drawn drawn) {
    options = drawn.options();
    getElement().setAttribute("aria-label", drawn.description());
    if (isAttached()) {
      getElement().executeJs(DRAW, options);
    }
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    attached.getUI().getPage().addJavaScript(LIBRARY, LoadMode.LAZY);
    attached.getUI().getPage().addJavaScript(GLUE, LoadMode.LAZY);
    getElement().executeJs(DRAW, options);
  }
}
