package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.chart.ChartSection;
import io.plumbline.adapters.web.ui.chart.Drawn;
import io.plumbline.adapters.web.ui.chart.OutcomeWaterfallChart;
import io.plumbline.domain.mix.planning.LiftSplit;
import org.jspecify.annotations.Nullable;

/** Which channel has which part in what Custom brings more than the plan there is. */
final class OutcomeWaterfallSection extends Div {

  private static final long serialVersionUID = 1L;

  private static final String TITLE = "From today's plan to Custom";

  private final transient PerPeriod per;
  private @Nullable ChartSection chart;
  private int parts;

  OutcomeWaterfallSection(PerPeriod per) {
    this.per = per;
    setId("waterfall");
    Section waiting = Tags.section(TITLE, "change by channel");
    waiting.add(Tags.div("pl-bone pl-bone-chart"));
    add(waiting);
  }

  /** Says that what is shown is of amounts that have changed since. */
  void late() {
    addClassName("pl-late");
  }

  /** Shows the parts of a draft's change. */
  void show(LiftSplit split) {
    removeClassName("pl-late");
    if (split.parts().isEmpty()) {
      chart = null;
      removeAll();
      add(unchanged());
      return;
    }
    Drawn drawn = OutcomeWaterfallChart.of(split, per.periods(), "Custom", per.units());
    String remark = OutcomeWaterfallChart.remark(split, per.periods(), "Custom", per.units());
    if (chart != null && parts == split.parts().size()) {
      chart.show(remark, drawn);
    } else {
      parts = split.parts().size();
      chart = new ChartSection(TITLE, remark, drawn, OutcomeWaterfallChart.height(split));
      removeAll();
      add(chart);
    }
  }

  private static Section unchanged() {
    Section section = Tags.section(TITLE, "");
    section.add(Tags.paragraph("pl-help", "Nothing is changed yet, so no channel has a part."));
    return section;
  }
}
