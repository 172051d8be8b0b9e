package io.plumbline.adapters.web.ui.guardrail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.change.policy.RuleBook;
import io.plumbline.domain.change.policy.RuleSettings;
import io.plumbline.domain.shared.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Writes the next version of the rules; what changes is shown before it is proposed. */
final class RuleForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient RuleBook inForce;
  private final transient BiFunction<RuleSettings, String, Said> propose;
  private final transient Consumer<Said> whenProposed;
  private final ThresholdFields thresholds;
  private final ApprovalFields approvals;
  private final TextArea reason = new TextArea("Why");
  private final Div change = Tags.div("");
  private final Div answer = Tags.div("pl-answer");

  /**
   * @param propose takes the settings with the reason, and says what came of it
   * @param whenProposed is told what to say once it is proposed
   */
  RuleForm(
      RuleBook inForce,
      BiFunction<RuleSettings, String, Said> propose,
      Consumer<Said> whenProposed) {
    this.inForce = inForce;
    this.propose = propose;
    this.whenProposed = whenProposed;
    RuleSettings settings = RuleSettings.of(inForce);
    thresholds = new ThresholdFields(settings);
    approvals = new ApprovalFields(settings);
    reason.setId("rules-reason");
    reason.setMaxLength(1000);
    reason.setHelperText("Goes on record, with what changes");
    change.setId("rules-change");
    answer.setId("rules-answer");
    answer.getElement().setAttribute("role", "status");
    answer.setVisible(false);
    Section rules = Tags.section("What every move keeps to", "each threshold in its unit");
    rules.add(thresholds);
    Section who = Tags.section("Who approves", "never who asks");
    who.add(approvals);
    Button show = new Button("Show what changes", click -> show());
    show.setId("show-change");
    Button send = new Button("Propose", click -> send());
    send.setId("propose-rules");
    send.addThemeVariants(ButtonVariant.PRIMARY);
    Section proposal = Tags.section("The proposal", "a second admin decides");
    proposal.add(
        Tags.div("pl-form pl-promotion", Tags.div("pl-actions", show), change, reason),
        Tags.div("pl-actions", send),
        answer);
    add(rules, who, proposal);
  }

  /** Reads what is typed; what is wrong is told at its field. */
  private Optional<RuleSettings> read() {
    Optional<RuleSettings> settings = approvals.settings(thresholds.settings());
    if (settings.isEmpty()) {
      say("Some amounts cannot be read; they are marked.");
      return settings;
    }
    List<Finding> findings =
        switch (settings.get().read(inForce.version() + 1)) {
          case RuleSettings.Reading.Read _ -> List.of();
          case RuleSettings.Reading.Refused(var refused) -> refused;
        };
    List<Finding> others = approvals.mark(thresholds.mark(findings));
    if (!findings.isEmpty()) {
      say(
          others.isEmpty()
              ? "Some settings are not accepted; they are marked."
              : String.join(" ", others.stream().map(RuleWords::of).toList()));
      return Optional.empty();
    }
    answer.setVisible(false);
    return settings;
  }

  private void show() {
    change.removeAll();
    read()
        .ifPresent(
            settings -> {
              if (settings.read(inForce.version() + 1)
                  instanceof RuleSettings.Reading.Read(RuleBook next)) {
                change.add(
                    new DifferenceTable(
                        inForce.diff(next),
                        "In force, version %d".formatted(inForce.version()),
                        "As version %d".formatted(next.version())));
              }
            });
  }

  private void send() {
    show();
    read()
        .ifPresent(
            settings -> {
              Said said = propose.apply(settings, reason.getValue());
              if (said.done()) {
                whenProposed.accept(said);
              } else {
                say(said.words());
              }
            });
  }

  private void say(String words) {
    answer.setText(words);
    answer.setClassName("pl-refusal", true);
    answer.setVisible(true);
  }
}
