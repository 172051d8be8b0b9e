package io.plumbline.adapters.web.ui.alert;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.usecase.ShowAlerts;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** The alerts of a brand that want eyes, the most pressing first; for Home. */
public final class AlertsSection extends Div {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 5;

  public AlertsSection(AlertsDesk desk, BrandId brand) {
    setId("alerts");
    ShowAlerts.Shown shown = desk.of(brand);
    List<Alert> open = shown.open();
    Section section =
        Tags.section(
            "Alerts",
            open.isEmpty() ? "" : "%d open".formatted(open.size()),
            Tags.link("", Links.to(Place.ALERTS, brand), "All alerts"));
    if (open.isEmpty()) {
      section.add(Tags.paragraph("pl-t2", AlertWords.lead(0, shown.standing().size())));
    }
    open.stream()
        .limit(SHOWN)
        .forEach(alert -> section.add(new AlertLine(alert, shown.today(), desk.role(), true)));
    if (open.size() > SHOWN) {
      section.add(
          Tags.paragraph(
              "pl-s pl-q",
              Format.counted(
                  open.size() - SHOWN, "more on the page Alerts.", "more on the page Alerts.")));
    }
    add(section);
  }
}
