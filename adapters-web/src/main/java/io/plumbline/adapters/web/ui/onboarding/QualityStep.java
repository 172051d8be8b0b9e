package io.plumbline.adapters.web.ui.onboarding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Icon;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.media.FindingsTable;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.media.quality.DataQualityReport;
import io.plumbline.domain.media.quality.LostPoints;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import java.util.List;
import java.util.Locale;

/** What the data are worth, what keeps them from being worth more, and whether they are short. */
final class QualityStep extends Div {

  private static final long serialVersionUID = 1L;
  private static final int NAMED = 4;

  QualityStep(DataQualityReport quality, BrandId brand) {
    quality.findings().stream()
        .filter(finding -> finding.rule().equals("short-history"))
        .findFirst()
        .ifPresent(finding -> add(shortHistory(finding)));
    add(
        Tags.paragraph(
            "pl-lead",
            "%d of 100, the mean of %s as of %s."
                .formatted(
                    quality.score(),
                    Format.counted(quality.series().size(), "series", "series"),
                    Format.date(quality.asOf()))));
    List<LostPoints> lost = quality.lost();
    if (lost.isEmpty()) {
      add(
          Tags.paragraph(
              "", "Every period is reported, nothing is in doubt, all of it is recent."));
    } else {
      UnorderedList points = new UnorderedList();
      points.setId("lost-points");
      lost.forEach(one -> points.add(new ListItem(words(one))));
      add(new H3("What would raise it"), points);
    }
    if (!quality.findings().isEmpty()) {
      add(
          new H3(Format.counted(quality.findings().size(), "finding", "findings") + " in the data"),
          new FindingsTable("data-quality", quality.findings()));
    }
    add(
        Tags.div(
            "pl-actions",
            Tags.link("pl-button", Links.to(Place.DATA, brand), "Each series on the page Data")));
  }

  private static Div shortHistory(Finding finding) {
    Div banner =
        Tags.div(
            "pl-note warn",
            Icon.WARNING.drawing(),
            Tags.text(
                "",
                "Short history. %s The model can be fitted, with wide intervals: a season seen once"
                        .formatted(finding.problem())
                    + " cannot be told from a trend. Best would be %s"
                        .formatted(
                            finding.accepted().substring(0, 1).toLowerCase(Locale.ROOT)
                                + finding.accepted().substring(1))));
    banner.setId("short-history");
    return banner;
  }

  private static String words(LostPoints lost) {
    String points = "%s points".formatted(Format.fixed(lost.points(), 1));
    String series = named(lost.series());
    return switch (lost.part()) {
      case COMPLETENESS ->
          "%s by periods that are missing: report every one of %s, with 0 where nothing was spent."
              .formatted(points, series);
      case CONSISTENCY ->
          "%s by numbers that are in doubt: mend what is found in %s, or confirm it at its source."
              .formatted(points, series);
      case RECENCY -> "%s by age: import newer periods of %s.".formatted(points, series);
    };
  }

  private static String named(List<String> series) {
    return series.size() <= NAMED
        ? String.join(", ", series)
        : "%s and %d more"
            .formatted(String.join(", ", series.subList(0, NAMED)), series.size() - NAMED);
  }
}
