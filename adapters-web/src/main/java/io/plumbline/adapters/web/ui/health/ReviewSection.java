package io.plumbline.adapters.web.ui.health;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Badges;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.mix.inference.Diagnostics;
import org.jspecify.annotations.Nullable;

/** Every check of the review, ours and beside it Meridian's. */
final class ReviewSection extends Div {

  private static final long serialVersionUID = 1L;

  ReviewSection(HealthPage page) {
    setId("review");
    Review review = page.review();
    Section section =
        Tags.section(
            "Review",
            page.remark(),
            tally("pl-nw", review.pass(), "pass"),
            tally("pl-warn", review.review(), "review"),
            tally("pl-bad", review.fail(), "fail"));
    PlainTable table = new PlainTable();
    table.addClassName("pl-review-table");
    table
        .column("Verdict", "pl-verdict-column")
        .column("Check, and what was measured", "")
        .column("Meridian", "pl-meridian");
    review.rows().forEach(row -> table.row(verdict(row.ours()), measured(row), theirs(row)));
    section.add(table);
    add(section);
  }

  private static Span tally(String classes, int count, String word) {
    return Tags.span(
        "pl-tally " + (count == 0 ? "pl-q" : classes),
        Tags.span("pl-tally-count", Integer.toString(count)),
        new Span(" " + word));
  }

  private static Component verdict(Diagnostics.@Nullable Check ours) {
    return ours == null ? Tags.span("pl-q pl-s", "none of ours") : Badges.of(ours.verdict());
  }

  private static Div measured(Review.Row row) {
    Diagnostics.Check ours = row.ours();
    boolean quiet = ours == null || ours.verdict() == Diagnostics.Verdict.PASS;
    Div measured = Tags.div("", Tags.text(quiet ? "" : "pl-b", row.name()));
    if (ours != null) {
      measured.add(Tags.text("pl-s pl-t2", ours.detail()));
    }
    return measured;
  }

  private static Component theirs(Review.Row row) {
    Diagnostics.Check theirs = row.meridian();
    if (theirs == null) {
      return Tags.span("pl-q pl-s", "no such check");
    }
    return Tags.div("", Badges.of(theirs.verdict()), Tags.text("pl-mi pl-q", theirs.detail()));
  }
}
