package io.plumbline.adapters.web.preview.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.ui.Badges;
import io.plumbline.adapters.web.ui.Fact;
import io.plumbline.adapters.web.ui.Facts;
import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.ForestCell;
import io.plumbline.adapters.web.ui.ForestScale;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.Icon;
import io.plumbline.adapters.web.ui.Locked;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.reporting.ChannelVerdict;
import io.plumbline.domain.reporting.Evidence;
import io.plumbline.domain.shared.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What pages are made of besides charts and forms. */
final class ComponentExhibits {

  private static final Estimate NEXT = MadeUpReport.around(1.56, 0.25);

  static final List<Exhibit> ALL =
      List.of(
          new Exhibit(
              "Verdicts on channels",
              ChannelVerdict.class,
              () -> row(Arrays.stream(ChannelVerdict.values()).map(Badges::of).toList())),
          new Exhibit(
              "Verdicts of checks",
              Diagnostics.Verdict.class,
              () -> row(Arrays.stream(Diagnostics.Verdict.values()).map(Badges::of).toList())),
          new Exhibit(
              "Evidence",
              Evidence.class,
              () -> row(Arrays.stream(Evidence.values()).map(Badges::of).toList())),
          new Exhibit("Glyphs", Glyph.class, ComponentExhibits::glyphs),
          new Exhibit("Icons", Icon.class, ComponentExhibits::icons),
          new Exhibit(
              "Figures: in line, stacked, none",
              Figure.class,
              () ->
                  row(
                      List.of(
                          Format.ratio(NEXT).inline(),
                          Format.ratio(NEXT).stacked(),
                          Figure.none("no spend").inline()))),
          new Exhibit(
              "Facts",
              Facts.class,
              () ->
                  new Facts(
                      List.of(
                          new Fact("Marginal ROAS, 60 days", Format.ratio(NEXT)),
                          new Fact("Draws", new Figure("4,000", "4 chains, seed 7")),
                          new Fact("Held out", Figure.none("nothing was"))))),
          new Exhibit("Table with forest cells", PlainTable.class, ComponentExhibits::table),
          new Exhibit(
              "Empty, with one way on",
              State.class,
              () ->
                  State.empty(
                      "No test has read out yet",
                      "So every verdict stays at Test.",
                      Tags.link("", "gallery", "Plan a test"))),
          new Exhibit(
              "Error",
              State.class,
              () ->
                  State.error(
                      "The file was refused",
                      "Row 118: spend is not a number. Nothing was stored; correct the row and"
                          + " import again.")),
          new Exhibit("Loading, in its final shape", Div.class, ComponentExhibits::loading),
          new Exhibit("Done", Said.class, () -> Said.done("The request is sent.").note()),
          new Exhibit(
              "Refused",
              Said.class,
              () -> Said.refused("You requested this change, so a second person decides.").note()),
          new Exhibit("Notices", Div.class, ComponentExhibits::notices),
          new Exhibit(
              "Why something cannot be done",
              Locked.class,
              () -> Locked.reason("Frozen until 2 Dec; Maya Lead may lift it.")),
          new Exhibit("A section", Tags.class, ComponentExhibits::section));

  private ComponentExhibits() {}

  static Div row(List<? extends Component> all) {
    Div row = Tags.div("");
    row.add(List.<Component>copyOf(all));
    row.getElement()
        .setAttribute("style", "display:flex;gap:16px;align-items:center;flex-wrap:wrap");
    return row;
  }

  private static Div glyphs() {
    return row(
        Arrays.stream(Glyph.values())
            .map(one -> Tags.span("pl-ev", one.drawing(), new Span(name(one))))
            .toList());
  }

  private static Div icons() {
    return row(
        Arrays.stream(Icon.values())
            .map(one -> Tags.span("pl-s", one.drawing(), new Span(" " + name(one))))
            .toList());
  }

  private static String name(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static PlainTable table() {
    ForestScale scale = ForestScale.of(List.of(NEXT, MadeUpReport.around(0.8, 0.2)), 1.0);
    PlainTable table = new PlainTable();
    table.column("Channel", "").column("Next", "pl-num").column("90%", "").column("", "pl-wide");
    for (double next : new double[] {1.56, 0.8}) {
      Estimate estimate = MadeUpReport.around(next, 0.22);
      Figure figure = Format.ratio(estimate);
      table.row(
          Tags.span("pl-b", next > 1 ? "Search" : "TV"),
          Tags.span("pl-b", figure.value()),
          Tags.span("pl-q pl-s", figure.interval()),
          new ForestCell(estimate, scale, next > 1));
    }
    return table;
  }

  private static Div loading() {
    Div bones = Tags.div("pl-bones");
    for (int i = 0; i < 3; i++) {
      bones.add(Tags.div("pl-bone pl-bone-row"));
    }
    return bones;
  }

  private static Div notices() {
    return Tags.div(
        "",
        Tags.text("pl-note ok", "Twelve of twelve rules hold."),
        Tags.div(
            "pl-note warn", Icon.WARNING.drawing(), Tags.text("", "TV leaves observed spend.")),
        Tags.text("pl-note bad", "Entry 18,204 was changed after it was written."));
  }

  private static Component section() {
    var section = Tags.section("Response curve", "incremental revenue against spend");
    section.add(Tags.paragraph("pl-help", "Help stands below what it is about."));
    return section;
  }
}
