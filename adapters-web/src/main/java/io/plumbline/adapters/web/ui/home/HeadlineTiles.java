package io.plumbline.adapters.web.ui.home;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.chart.EChart;
import io.plumbline.domain.reporting.HeadlineKpi;
import java.util.Optional;

/** The three figures that were chosen; one that takes long arrives when it is known. */
final class HeadlineTiles extends Div {

  private static final long serialVersionUID = 1L;
  private static final int SPARK_HEIGHT = 74;

  private final transient HeadlineDesk desk;
  private final transient HeadlineDesk.Shown shown;

  HeadlineTiles(HeadlineDesk desk, HeadlineDesk.Shown shown) {
    this.desk = desk;
    this.shown = shown;
    addClassNames("pl-tiles", "pl-sec");
    fill(desk.tiles(shown));
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    if (shown.waits()) {
      UI ui = attached.getUI();
      desk.efficiency(
          shown,
          found ->
              ui.accessLater(() -> fill(desk.tiles(shown).with(Optional.of(found))), () -> {})
                  .run());
    }
  }

  private void fill(HomeTiles known) {
    removeAll();
    shown.kpis().kpis().forEach(kpi -> add(tile(kpi, known.of(kpi))));
  }

  private static Div tile(HeadlineKpi kpi, HomeTile tile) {
    Span label = Tags.span("pl-b", tile.label());
    label.setTitle(kpi.meaning());
    Figure figure = tile.figure();
    Div shown =
        Tags.div(
            "pl-tile",
            Tags.div("pl-tile-head", label, Tags.span("pl-q pl-s", tile.definition())),
            Tags.div("pl-tile-figure", figure == null ? waiting() : figure.inline()));
    shown.getElement().setAttribute("data-kpi", kpi.key());
    if (!tile.beside().isEmpty()) {
      shown.add(Tags.text("pl-tile-beside pl-q pl-s", tile.beside()));
    }
    if (tile.drawn() != null) {
      shown.add(
          new EChart(tile.drawn(), SPARK_HEIGHT),
          Tags.div("pl-tile-axis", new Span(tile.from()), new Span(tile.to())));
    }
    return shown;
  }

  private static Span waiting() {
    Span words = Tags.span("pl-q pl-s", "Searching the best mix of as much money: some seconds.");
    words.getElement().setAttribute("role", "status");
    return words;
  }
}
