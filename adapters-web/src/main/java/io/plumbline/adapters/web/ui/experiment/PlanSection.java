package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.Precondition;
import io.plumbline.domain.experiment.TestPlan;

/** What a test asks, where, when and how: all that registration fixes, and the hash of it. */
final class PlanSection extends Div {

  private static final long serialVersionUID = 1L;

  PlanSection(Experiment test, String currency) {
    setId("plan");
    TestPlan plan = test.plan();
    Section section =
        Tags.section(
            "Plan",
            test.registration()
                .map(
                    one ->
                        "fixed by %s on %s UTC".formatted(one.by().name(), Format.time(one.at())))
                .orElse("not registered: it may still be changed"));
    section.add(Tags.paragraph("pl-hypothesis", "“%s”".formatted(plan.hypothesis())));
    PlainTable table = new PlainTable();
    table.addClassName("pl-plan");
    table.column("", "").column("", "pl-wide");
    row(
        table,
        "Kind",
        PlanWords.kind(plan.kind()) + ", at best " + plan.grade().label() + " evidence");
    row(table, "Concerns", plan.where());
    row(table, "Treated markets", PlanWords.markets(plan, plan.treated()));
    row(
        table,
        "Control markets",
        plan.kind().needsMarkets() ? PlanWords.markets(plan, plan.control()) : "none: by time");
    row(table, "Window", PlanWords.window(plan));
    row(
        table,
        "Late effects",
        "counted for %s more, to %s"
            .formatted(
                Format.counted(plan.cooldownDays(), "day", "days"), Format.date(plan.counted())));
    row(table, "Spend", PlanWords.spend(plan, currency));
    row(table, "Observed", plan.kpi());
    row(table, "Smallest effect", PlanWords.design(plan));
    Double expected = plan.expectedLift();
    row(
        table,
        "Expected",
        expected == null
            ? "nothing is"
            : "%s%% of the outcome; stated beforehand, no estimate"
                .formatted(Format.change(100 * expected, 1)));
    row(table, "Looked for", PlanWords.inference(plan));
    row(table, "Looks", PlanWords.looks(plan.looks()));
    table.row(new Span("Hash of the plan"), hash(test));
    section.add(table);
    add(section, preconditions(plan));
  }

  private static void row(PlainTable table, String name, String words) {
    table.row(Tags.span("pl-t2", name), new Span(words));
  }

  private static Component hash(Experiment test) {
    String hex =
        test.registration().map(one -> one.content().hex()).orElse(test.plan().content().hex());
    Span hash = Tags.span("pl-hash", hex);
    hash.setId("plan-hash");
    return hash;
  }

  private static Section preconditions(TestPlan plan) {
    long met = plan.preconditions().stream().filter(Precondition::met).count();
    Section section =
        Tags.section(
            "Preconditions",
            "each holds before it is registered",
            Tags.span("pl-b", "%d of %d met".formatted(met, plan.preconditions().size())));
    section.setId("preconditions");
    UnorderedList list = new UnorderedList();
    list.addClassName("pl-checks");
    for (Precondition one : plan.preconditions()) {
      list.add(
          new ListItem(
              one.met()
                  ? Tags.span("pl-rule pl-acc", Glyph.PASS.drawing(), Tags.span("pl-sr", "met: "))
                  : Tags.span(
                      "pl-rule pl-warn", Glyph.REVIEW.drawing(), Tags.span("pl-sr", "not met: ")),
              new Span(one.text())));
    }
    section.add(
        plan.preconditions().isEmpty() ? Tags.paragraph("pl-s pl-q", "None are stated.") : list);
    return section;
  }
}
