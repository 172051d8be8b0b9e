package io.plumbline.adapters.web.ui.mix;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.plumbline.adapters.web.ui.Badges;
import io.plumbline.adapters.web.ui.Facts;
import io.plumbline.adapters.web.ui.Icon;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.chart.ChartSection;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.programme.Touchpoint;
import io.plumbline.domain.shared.BrandId;
import java.util.Locale;
import java.util.Optional;

/** One channel in detail: sentence, figures, curve, credit, course over time, parameters. */
final class ChannelDetail extends Div {

  private static final long serialVersionUID = 1L;
  private static final int CURVE_HEIGHT = 318;
  private static final int TIME_HEIGHT = 190;

  ChannelDetail(
      ChannelPage page, Optional<Touchpoint> touchpoint, BrandId brand, DeepDivePanel dive) {
    addClassName("pl-detail");
    setId("detail");
    var close = Tags.link("pl-close", Links.to(Place.CHANNELS, brand), "");
    close.add(Icon.CLOSE.drawing());
    close.setAriaLabel("Back to all channels");
    add(
        Tags.div(
            "pl-title",
            Tags.styled(new H2(page.channel()), "pl-h1"),
            Badges.of(page.verdict()),
            Badges.of(page.evidence()),
            Tags.div("pl-end", close)),
        Tags.paragraph("pl-lead pl-detail-lead", page.lead()),
        touchpoint(touchpoint),
        new Facts(page.facts()));
    if (page.curve() != null) {
      add(
          new ChartSection(
              "Response curve", page.curve().remark(), page.curve().drawn(), CURVE_HEIGHT));
    }
    add(dive);
    if (page.overTime() != null) {
      add(
          new ChartSection(
              "Contribution over time",
              page.overTime().remark(),
              page.overTime().drawn(),
              TIME_HEIGHT));
    }
    if (page.geos() != null) {
      add(new GeoSection(page.geos()));
    }
    if (!page.tests().isEmpty()) {
      add(tests(page));
    }
    if (!page.parameters().isEmpty()) {
      add(parameters(page));
    }
  }

  private static Div touchpoint(Optional<Touchpoint> touchpoint) {
    Div words =
        Tags.text(
            "pl-s pl-t2",
            touchpoint
                .map(
                    one ->
                        "Funnel stage: %s. Intended outcome: %s."
                            .formatted(one.stage().label().toLowerCase(Locale.ROOT), one.outcome()))
                .orElse(
                    "Nobody has said yet what this channel is for; the page Programme asks for it."));
    words.setId("touchpoint");
    return words;
  }

  private static Section tests(ChannelPage page) {
    Section section = Tags.section("Lift tests", "what the model expected without them, and with");
    section.setId("tests");
    page.tests().forEach(test -> section.add(Tags.paragraph("pl-test-words", test)));
    return section;
  }

  private static Section parameters(ChannelPage page) {
    Section section = Tags.section("Parameters", "inferred from the data, 90% intervals");
    PlainTable table = new PlainTable();
    table
        .column("Parameter", "")
        .column("What it means", "")
        .column("Estimate", "pl-num")
        .column("90% interval", "");
    for (ChannelPage.Parameter parameter : page.parameters()) {
      table.row(
          Tags.span("pl-hash", parameter.name()),
          Tags.span("pl-t2", parameter.meaning()),
          Tags.span("pl-b", parameter.figure().value()),
          Tags.span("pl-q pl-s pl-nw", parameter.figure().interval()));
    }
    section.add(table);
    return section;
  }
}
