package io.plumbline.adapters.web.ui.models;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.sheet.ElasticityTable;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.save.SaveMenu;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.registry.RunSummary;
import io.plumbline.domain.mix.registry.SpecLock;
import io.plumbline.domain.programme.Stewardship;
import java.util.List;

/** What one run was made of: enough to make it again. */
final class RunSheet extends Div {

  private static final long serialVersionUID = 1L;

  RunSheet(ModelRun run, Stewardship steward) {
    setId("run-sheet");
    RunSummary summary = RunSummary.of(run);
    RunSummary.HeldOut heldOut = summary.heldOut();
    Section section =
        Tags.section(
            "What it was made of",
            "enough to make it again",
            new SaveMenu(
                "elasticities of " + run.label(),
                "elasticities-%s-%s".formatted(run.brand(), run.label()),
                () -> ElasticityTable.of(run)));
    PlainTable table = new PlainTable();
    table.addClassName("pl-made");
    table.column("Part", "").column(run.label(), "");
    row(table, "Model", summary.name());
    row(table, "Family", summary.family());
    row(table, "Fitted", Format.time(run.at()) + " UTC");
    row(table, "Asked for by", run.requestedBy().name());
    row(
        table,
        "Model steward, now",
        switch (steward) {
          case Stewardship.Held held -> held.steward().displayName();
          case Stewardship.Vacant(var why) -> why;
        });
    row(
        table,
        "Data",
        "%s to %s"
            .formatted(Format.date(summary.data().first()), Format.date(summary.data().last())));
    hash(table, "SHA-256 of the data", summary.data().sha256());
    hash(table, "SHA-256 of the specification", new SpecLock(run.spec()).sha256());
    row(table, "Program", summary.code().toString());
    row(table, "Seed", Long.toString(summary.seed().value()));
    row(
        table,
        "Held-out error, weighted",
        heldOut == null
            ? "nothing held out"
            : "%s over %d periods, %s inside the 90%% band"
                .formatted(
                    Format.percent(heldOut.wmape()),
                    heldOut.periods(),
                    Format.percent(heldOut.coverage90())));
    section.add(table, specification(run));
    add(section);
  }

  private static void row(PlainTable table, String name, String value) {
    table.row(List.of(name, value));
  }

  private static void hash(PlainTable table, String name, String sha256) {
    table.row(new Span(name), Tags.span("pl-hash pl-break", sha256));
  }

  private static Details specification(ModelRun run) {
    Pre text = new Pre(run.spec());
    text.addClassNames("pl-hash", "pl-spec");
    text.getElement().setAttribute("tabindex", "0");
    return new Details("Show its specification, every default filled in", text);
  }
}
