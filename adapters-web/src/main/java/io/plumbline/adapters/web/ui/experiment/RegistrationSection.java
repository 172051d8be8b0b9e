package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Waiving;
import io.plumbline.domain.access.User;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentRule;
import io.plumbline.domain.experiment.RuleWaiver;
import io.plumbline.domain.shared.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What stands against registering a draft, what two people set aside, and who may. */
final class RegistrationSection extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Experiment.Draft draft;
  private final transient Optional<User> viewer;
  private final transient BiFunction<ExperimentRule, @Nullable String, Said> waive;
  private final transient Consumer<Said> then;

  /**
   * @param findings what stands against it today
   * @param waive asks to set a rule aside, or grants it without a reason
   * @param then is told what came of it
   */
  RegistrationSection(
      Experiment.Draft draft,
      List<Finding> findings,
      Optional<User> viewer,
      BiFunction<ExperimentRule, @Nullable String, Said> waive,
      Consumer<Said> then) {
    this.draft = draft;
    this.viewer = viewer;
    this.waive = waive;
    this.then = then;
    setId("registration");
    Section section =
        Tags.section(
            "Registration",
            "asked again when it is registered",
            Tags.span(
                "pl-b",
                findings.isEmpty()
                    ? "Nothing stands against it"
                    : Format.counted(
                        findings.size(), "point stands against it", "points stand against it")));
    if (!findings.isEmpty()) {
      PlainTable table = new PlainTable();
      table.addClassName("pl-rules");
      table.column("What stands against it", "").column("What would do", "pl-wide");
      for (Finding one : findings) {
        table.row(
            Tags.span(
                "pl-rule",
                Tags.span("pl-bad", Glyph.FAIL.drawing(), Tags.span("pl-sr", "blocks: ")),
                new Span(one.problem())),
            Tags.span("pl-s pl-t2", one.accepted()));
      }
      section.add(table);
    }
    add(section);
    draft.waivers().forEach(this::waived);
    draft.wishes().forEach(this::wish);
    for (ExperimentRule rule : ExperimentRule.values()) {
      boolean stands = findings.stream().anyMatch(one -> one.rule().equals(rule.key()));
      if (stands && draft.wish(rule).isEmpty() && viewer.isPresent()) {
        ask(rule);
      }
    }
  }

  private void waived(RuleWaiver waiver) {
    add(
        Tags.paragraph(
            "pl-s pl-warn",
            "“%s” is waived: “%s”, asked by %s, granted by %s. %s registers nothing of it then."
                .formatted(
                    PlanWords.rule(waiver.rule()),
                    waiver.reason(),
                    waiver.by().name(),
                    waiver.grantedBy().name(),
                    waiver.grantedBy().name())));
  }

  private void wish(Experiment.Wish wish) {
    ExperimentRule rule = wish.asked().rule();
    add(
        waiving(rule)
            .wish(
                wish.by().name(),
                wish.asked().reason(),
                viewer,
                () -> then.accept(waive.apply(rule, null))));
  }

  private void ask(ExperimentRule rule) {
    add(waiving(rule).ask(reason -> then.accept(waive.apply(rule, reason))));
  }

  private static Waiving waiving(ExperimentRule rule) {
    return new Waiving(rule.key(), "“%s”".formatted(PlanWords.rule(rule)));
  }
}
