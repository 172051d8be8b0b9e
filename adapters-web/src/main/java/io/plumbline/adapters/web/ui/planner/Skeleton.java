package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.Tags;

/** The page in its final shape while a run is opened; the style sheet shows it after a moment. */
final class Skeleton {

  private static final int ROWS = 6;

  private Skeleton() {}

  static Div of(String name, String run) {
    Div rows = Tags.div("pl-bones");
    for (int i = 0; i < ROWS; i++) {
      rows.add(Tags.div("pl-bone pl-bone-row"));
    }
    Div columns =
        Tags.div(
            "pl-board-columns",
            Tags.div("pl-bone pl-bone-table"),
            Tags.div("pl-bone pl-bone-chart"));
    Div words =
        Tags.text(
            "pl-long-wait pl-t2",
            "%s is being put together again with the data it saw. You can leave this page."
                .formatted(run));
    Div skeleton = Tags.div("pl-skeleton", Tags.title(name), words, rows, columns);
    skeleton.setId("opening");
    skeleton.getElement().setAttribute("role", "status");
    skeleton.getElement().setAttribute("aria-label", "Opening %s for planning".formatted(run));
    return skeleton;
  }
}
