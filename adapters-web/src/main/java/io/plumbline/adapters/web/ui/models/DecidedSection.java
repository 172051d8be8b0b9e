package io.plumbline.adapters.web.ui.models;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Badges;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** Requests that were decided or taken back, newest first: who asked, who answered, and why. */
final class DecidedSection extends Div {

  private static final long serialVersionUID = 1L;

  DecidedSection(List<ModelsPage.Decided> decided, BrandId brand) {
    setId("decided");
    Section section = Tags.section("Decisions", "who asked and who answered; all in the ledger");
    PlainTable table = new PlainTable();
    table
        .column("Run", "")
        .column("Answer", "")
        .column("Asked for by", "")
        .column("Answered by", "")
        .column("When (UTC)", "")
        .column("Reasons", "");
    for (ModelsPage.Decided one : decided) {
      table.row(
          Tags.link("pl-b", Links.toRun(one.run(), brand), one.run()),
          answer(one.answer()),
          new Span(one.asked()),
          new Span(one.by()),
          Tags.span("pl-nw", one.when()),
          Tags.div(
              "pl-two-lines", Tags.text("", one.reason()), Tags.text("pl-mi pl-q", one.note())));
    }
    section.add(table);
    add(section);
  }

  private static Span answer(ModelsPage.Answered answer) {
    return switch (answer) {
      case AGREED -> Badges.chip("pl-ok", Glyph.PASS, "Agreed");
      case REJECTED -> Badges.chip("pl-reduce", Glyph.FAIL, "Rejected");
      case TAKEN_BACK -> Badges.chip("pl-hold", Glyph.HOLD, "Taken back");
    };
  }
}
