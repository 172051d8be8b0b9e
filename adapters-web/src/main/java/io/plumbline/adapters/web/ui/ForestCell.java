package io.plumbline.adapters.web.ui;

import com.vaadin.flow.component.html.Div;
import io.plumbline.domain.shared.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * An estimate with its interval on a scale that all rows of a table share; the plumb line is the
 * reference. The same numbers stand beside it as text.
 */
public final class ForestCell extends Div implements Markup.Plain {

  private static final long serialVersionUID = 1L;

  /** The dot is hollow unless a test stands behind the estimate. */
  public ForestCell(@Nullable Estimate estimate, ForestScale scale, boolean tested) {
    addClassName("pl-forest");
    getElement().setAttribute("aria-hidden", "true");
    if (scale.reference() != null) {
      add(mark("pl-ref", "left:" + percent(scale.position(scale.reference()))));
    }
    if (estimate != null) {
      double from = scale.position(estimate.interval().lower());
      double to = scale.position(estimate.interval().upper());
      boolean beyond = estimate.interval().upper() > scale.max();
      add(
          mark(
              beyond ? "pl-whisker pl-beyond" : "pl-whisker",
              "left:%s;width:%s".formatted(percent(from), percent(to - from))),
          mark(
              tested ? "pl-dot" : "pl-dot pl-hollow",
              "left:" + percent(scale.position(estimate.mean()))));
    }
  }

  private static Div mark(String classes, String style) {
    Div mark = Tags.div(classes);
    mark.getElement().setAttribute("style", style);
    return mark;
  }

  private static String percent(double position) {
    return Math.round(1e4 * position) / 1e2 + "%";
  }
}
