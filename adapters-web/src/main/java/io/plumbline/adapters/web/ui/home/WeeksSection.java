package io.plumbline.adapters.web.ui.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.shared.BrandId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The six weeks ahead, drawn; each bar is a link that says its days. */
final class WeeksSection extends Div {

  private static final long serialVersionUID = 1L;

  WeeksSection(WeeksAhead weeks, BrandId brand) {
    setId("weeks-ahead");
    Section section =
        Tags.section(
            "Six weeks ahead",
            "freezes, moves, sprints, tests",
            Tags.link("", Links.to(Place.TESTS, brand), "Test calendar"));
    Div grid = Tags.div("pl-weeks", Tags.span("", ""), days(weeks));
    for (WeeksAhead.Lane lane : weeks.lanes()) {
      grid.add(Tags.span("pl-s pl-t2", lane.name()), track(weeks, lane));
    }
    section.add(grid);
    add(section);
  }

  private static Div days(WeeksAhead weeks) {
    Div days = Tags.div("pl-weeks-days");
    for (LocalDate monday : weeks.mondays()) {
      days.add(Tags.span("pl-s pl-q", Format.shortDate(monday)));
    }
    return days;
  }

  private static Div track(WeeksAhead weeks, WeeksAhead.Lane lane) {
    Div track = Tags.div("pl-weeks-track");
    if (lane.rows().isEmpty()) {
      track.add(Tags.span("pl-s pl-q pl-weeks-none", "none"));
    }
    for (List<WeeksAhead.Bar> row : lane.rows()) {
      Div line = Tags.div("pl-weeks-row");
      row.forEach(bar -> line.add(bar(weeks, lane.kind(), bar)));
      track.add(line);
    }
    return track;
  }

  private static Anchor bar(WeeksAhead weeks, WeeksAhead.Kind kind, WeeksAhead.Bar bar) {
    Anchor drawn =
        Tags.link(
            "pl-weeks-bar pl-weeks-" + kind.name().toLowerCase(Locale.ROOT),
            bar.address(),
            bar.name());
    drawn.getStyle().set("left", percent(weeks.at(bar.first())));
    drawn.getStyle().set("width", percent(weeks.width(bar)));
    drawn.setAriaLabel("%s, %s".formatted(bar.name(), bar.days()));
    drawn.getElement().setAttribute("title", "%s, %s".formatted(bar.name(), bar.days()));
    return drawn;
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.3f%%", 100 * part);
  }
}
