package io.plumbline.adapters.web.ui.maturity;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.maturity.ComponentScore;
import io.plumbline.domain.maturity.MaturityScore;
import java.util.List;
import java.util.OptionalInt;

/** The four components as bars, each with why it is so long, and the total where there is one. */
final class ScoreSection extends Div {

  private static final long serialVersionUID = 1L;

  ScoreSection(MaturityScore score) {
    setId("score");
    Section section = Tags.section("Score", "four components, 0 to 100", total(score));
    score.components().forEach(one -> section.add(component(one)));
    section.add(Tags.paragraph("pl-help", MaturityScore.RULE));
    add(section);
  }

  private static Div total(MaturityScore score) {
    OptionalInt total = score.total();
    Div figure =
        total.isPresent()
            ? Tags.div(
                "pl-total",
                Tags.span("pl-value", String.valueOf(total.getAsInt())),
                Tags.span("pl-q", " of 100"))
            : Tags.text(
                "pl-q",
                "No total: %d of %d are known".formatted(score.known(), score.components().size()));
    figure.setId("maturity-total");
    return figure;
  }

  private static Div component(ComponentScore one) {
    H3 title = new H3(one.component().title());
    Div row = Tags.div("pl-component");
    row.getElement().setAttribute("data-component", one.component().key());
    switch (one) {
      case ComponentScore.Known known -> {
        row.add(
            Tags.div(
                "pl-component-head", title, Tags.span("pl-score", String.valueOf(known.score()))),
            bar(known.score()),
            Tags.paragraph("pl-help", known.why()),
            parts(known));
      }
      case ComponentScore.Unknown unknown -> {
        row.add(
            Tags.div("pl-component-head", title, Tags.span("pl-q pl-s", "not known")),
            Tags.div("pl-score-bar pl-score-none"),
            Tags.paragraph("pl-help", unknown.why()));
      }
    }
    return row;
  }

  /** The figure stands beside it in words. */
  private static Div bar(int score) {
    Div fill = Tags.div("pl-score-fill");
    fill.getStyle().setWidth(score + "%");
    Div bar = Tags.div("pl-score-bar", fill);
    bar.getElement().setAttribute("aria-hidden", "true");
    return bar;
  }

  private static Details parts(ComponentScore.Known known) {
    PlainTable table = new PlainTable().column("Computed from", "").column("Figure", "pl-num");
    known.parts().forEach(part -> table.row(List.of(part.name(), part.figure())));
    Details details =
        new Details(
            "Why %d".formatted(known.score()),
            table,
            Tags.paragraph("pl-help", known.component().rule()));
    details.addClassName("pl-why");
    return details;
  }
}
