package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.Locked;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
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
    Div line =
        Tags.div(
            "pl-actions",
            Tags.span(
                "pl-s",
                "%s asks to waive “%s”: “%s”"
                    .formatted(wish.by().name(), PlanWords.rule(rule), wish.asked().reason())));
    Button grant = new Button("Grant");
    grant.setId("grant-" + rule.key());
    String why =
        viewer.isEmpty()
            ? "Marketing leads and admins grant waivers."
            : wish.by().name().equalsIgnoreCase(viewer.get().name())
                ? "You asked for it, so a second person grants it."
                : "";
    if (why.isEmpty()) {
      grant.addClickListener(click -> then.accept(waive.apply(rule, null)));
      line.add(grant);
    } else {
      line.add(Locked.button(grant, why), Locked.reason(why));
    }
    add(line);
  }

  private void ask(ExperimentRule rule) {
    TextField reason = new TextField("Waive “%s” because".formatted(PlanWords.rule(rule)));
    reason.setId("waive-" + rule.key());
    reason.setMaxLength(1000);
    Button ask = new Button("Ask", click -> then.accept(waive.apply(rule, reason.getValue())));
    ask.setId("ask-" + rule.key());
    ask.getElement().setAttribute("aria-label", "Ask to waive " + PlanWords.rule(rule));
    add(Tags.div("pl-actions pl-waive", reason, ask));
  }
}
