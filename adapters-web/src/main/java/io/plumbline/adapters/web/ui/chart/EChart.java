package io.plumbline.adapters.web.ui.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chart drawn by Apache ECharts as SVG. The library is a static file of its webjar and loaded
 * when a chart is first shown; nothing of it is part of the bundle.
 */
public final class EChart extends Div {

  private static final long serialVersionUID = 1L;
  private static final String LIBRARY = "context://webjars/echarts/5.5.0/echarts.min.js";
  private static final String DRAW =
      """
      const el = this;
      const option = JSON.parse($0, (key, value) =>
        value === 'pl:minus' ? v => String(v).replace('-', '\\u2212') : value);
      const draw = () => {
        if (!el.isConnected) return;
        if (!window.echarts) { setTimeout(draw, 40); return; }
        const chart = echarts.getInstanceByDom(el) || echarts.init(el, null, {renderer: 'svg'});
        chart.setOption(option, true);
        if (!el.$resizing) {
          el.$resizing = new ResizeObserver(() => {
            if (el.isConnected) { chart.resize(); return; }
            el.$resizing.disconnect();
            chart.dispose();
          });
          el.$resizing.observe(el);
        }
        el.dataset.ready = 'true';
      };
      document.fonts.load("11px 'Instrument Sans'").finally(draw);
      """;

  private String options = "";

  public EChart(Drawn drawn, int heightInPixels) {
    addClassName("pl-chart");
    setHeight(heightInPixels + "px");
    getElement().setAttribute("role", "img");
    show(drawn);
  }

  /** Draws something else in the same place. */
  public void show(Drawn drawn) {
    options = described(drawn).toString();
    getElement().setAttribute("aria-label", drawn.description());
    if (isAttached()) {
      getElement().executeJs(DRAW, options);
    }
  }

  /** The library would describe the chart in words of its own, series by series. */
  private static ObjectNode described(Drawn drawn) {
    ObjectNode options = drawn.options().deepCopy();
    options.withObject("/aria/label").put("description", drawn.description());
    return options;
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    attached.getUI().getPage().addJavaScript(LIBRARY);
    getElement().executeJs(DRAW, options);
  }
}
