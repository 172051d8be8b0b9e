package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.ChartSection;
import io.plumbline.adapters.web.ui.chart.Drawn;
import io.plumbline.adapters.web.ui.chart.ForecastChart;
import io.plumbline.domain.mix.forecast.Promise;
import io.plumbline.domain.mix.insight.Decomposition;
import io.plumbline.domain.mix.planning.ScenarioOperator;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of the coming periods under Custom, noise included, behind what was observed last.
 */
final class ComingSection extends Div {

  private static final long serialVersionUID = 1L;

  private static final String TITLE = "Coming periods under Custom";
  private static final int TALL = 200;

  private final transient Decomposition seen;
  private final transient Units units;
  private @Nullable ChartSection chart;

  ComingSection(Decomposition seen, Units units) {
    this.seen = seen;
    this.units = units;
    setId("coming");
    Section waiting = Tags.section(TITLE, "noise included");
    waiting.add(Tags.div("pl-bone pl-bone-chart"));
    add(waiting);
  }

  /** Says that what is shown is of amounts that have changed since. */
  void late() {
    addClassName("pl-late");
  }

  /** Shows what is promised under a draft. */
  void show(Promise promise, Draft draft) {
    removeClassName("pl-late");
    if (draft.operators().stream().anyMatch(ScenarioOperator.InventoryCap.class::isInstance)) {
      chart = null;
      removeAll();
      Section none = Tags.section(TITLE, "");
      none.add(Tags.paragraph("pl-help", "Not drawn while what can be delivered is capped."));
      add(none);
      return;
    }
    Drawn drawn = ForecastChart.of(seen, promise, units);
    String remark = ForecastChart.remark(seen, promise, units);
    if (chart == null) {
      chart = new ChartSection(TITLE, remark, drawn, TALL);
      removeAll();
      add(chart);
    } else {
      chart.show(remark, drawn);
    }
  }
}
