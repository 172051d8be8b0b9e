package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Pre;
import io.plumbline.adapters.web.ui.DownloadLink;
import io.plumbline.adapters.web.ui.Tags;
import java.util.function.Supplier;

/** The scenario as a SCENARIO.yaml, to be read, and taken to the command line or REST. */
final class ScenarioText extends Details {

  private static final long serialVersionUID = 1L;

  /**
   * @param text as it is now
   */
  ScenarioText(Supplier<String> text) {
    setId("scenario-text");
    setSummaryText("SCENARIO.yaml: the same question for the command line and REST");
    Pre shown = new Pre();
    shown.addClassNames("pl-spec", "pl-hash");
    addOpenedChangeListener(
        change -> {
          if (change.isOpened()) {
            shown.setText(text.get());
          }
        });
    add(
        shown,
        Tags.div(
            "pl-actions",
            new DownloadLink(
                "SCENARIO.yaml", "SCENARIO.yaml", "application/yaml;charset=utf-8", text)));
  }
}
