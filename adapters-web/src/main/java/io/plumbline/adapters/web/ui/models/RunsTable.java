package io.plumbline.adapters.web.ui.models;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Badges;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.domain.shared.BrandId;

/** Every run as a line, with the ways to look closer. */
final class RunsTable extends Div {

  private static final long serialVersionUID = 1L;

  RunsTable(ModelsPage page, BrandId brand) {
    setId("runs");
    PlainTable table = new PlainTable();
    table.addClassName("pl-runs");
    table
        .column("Run", "")
        .column("Fitted (UTC), for", "")
        .column("Model, family", "")
        .column("Data, hash", "")
        .column("Verdict", "")
        .column("Held-out error, weighted", "pl-num")
        .column("Worst R-hat", "pl-num pl-optional")
        .column("Look closer", "");
    for (ModelsPage.Row row : page.rows()) {
      table.row(
          Tags.div(
              "pl-run", Tags.link("pl-b", Links.toRun(row.run(), brand), row.run()), mark(row)),
          twoLines(row.fitted(), Tags.text("pl-mi pl-q", row.by())),
          twoLines(row.model(), Tags.text("pl-mi pl-q", row.family())),
          twoLines(row.data(), Tags.div("pl-hash pl-q", new Span(row.hash()))),
          Badges.of(row.verdict()),
          new Span(row.error()),
          new Span(row.worst()),
          looks(row, page, brand));
    }
    add(table);
  }

  private static Div twoLines(String first, Div second) {
    return Tags.div("pl-two-lines", Tags.text("", first), second);
  }

  /** What is special about a run, as a badge; nothing where nothing is. */
  static Component mark(ModelsPage.Row row) {
    return switch (row.mark()) {
      case CHAMPION -> Badges.chip("pl-ok", Glyph.PASS, "Champion");
      case REQUESTED -> Badges.chip("pl-test", Glyph.TEST, "Challenger, asked for");
      case NONE -> new Span();
    };
  }

  private static Div looks(ModelsPage.Row row, ModelsPage page, BrandId brand) {
    Div looks = Tags.div("pl-looks", Tags.link("", Links.toHealth(row.run(), brand), "Health"));
    looks
        .getChildren()
        .forEach(link -> link.getElement().setAttribute("aria-label", "Health of " + row.run()));
    if (page.standing() != null && !page.standing().equals(row.run())) {
      looks.add(
          Tags.link(
              "",
              Links.toComparison(page.standing(), row.run(), brand),
              "Compare with " + page.standing()));
    }
    return looks;
  }
}
