package io.plumbline.adapters.web.ui.guardrail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Locked;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.access.User;
import io.plumbline.domain.change.policy.RuleBook;
import io.plumbline.domain.change.policy.RuleChange;
import io.plumbline.domain.change.policy.RuleProposal;
import io.plumbline.domain.change.usecase.DecideRules.Answer;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Rules that wait for a second admin: what changes, why, and the decision. */
final class RulePendingCard extends Div {

  private static final long serialVersionUID = 1L;

  private final transient BiFunction<Answer, String, Said> decide;
  private final transient Consumer<Said> whenDecided;
  private final TextArea note = new TextArea("Why");
  private final Div answer = Tags.div("pl-answer");

  /**
   * @param viewer who looks at it, if they are an admin
   * @param decide takes the answer with its reason, and says what came of it
   * @param whenDecided is told what to say once it is decided
   */
  RulePendingCard(
      RuleChange.Pending pending,
      RuleBook inForce,
      Optional<User> viewer,
      BiFunction<Answer, String, Said> decide,
      Consumer<Said> whenDecided) {
    this.decide = decide;
    this.whenDecided = whenDecided;
    RuleProposal proposal = pending.proposal();
    addClassNames("pl-pending", "pl-pending-rules");
    setId("pending-rules");
    answer.getElement().setAttribute("role", "status");
    answer.setVisible(false);
    add(
        new H2("Version %d of the rules is proposed".formatted(proposal.next().version())),
        Tags.text(
            "pl-s pl-q",
            "By %s on %s UTC".formatted(proposal.by().name(), Format.time(proposal.at()))),
        Tags.paragraph("pl-reading", "“%s”".formatted(proposal.reason())),
        new DifferenceTable(
            inForce.diff(proposal.next()),
            "In force, version %d".formatted(inForce.version()),
            "Proposed, version %d".formatted(proposal.next().version())),
        decision(pending, viewer),
        answer);
  }

  private Div decision(RuleChange.Pending pending, Optional<User> viewer) {
    if (viewer.isEmpty()) {
      return locked("Admins decide on rules.");
    }
    if (pending.mayBeDecidedBy(viewer.get().actor())) {
      note.setId("rules-note");
      note.setHelperText("A rejection needs a reason; an approval may have one");
      note.setMaxLength(1000);
      return Tags.div(
          "pl-decision",
          note,
          Tags.div(
              "pl-actions",
              act("Approve", "approve-rules", Answer.APPROVE, ButtonVariant.PRIMARY),
              act("Reject", "reject-rules", Answer.REJECT)));
    }
    Div locked = locked("You proposed it, so a second admin decides.");
    locked.add(act("Take it back", "withdraw-rules", Answer.WITHDRAW));
    return locked;
  }

  private static Div locked(String reason) {
    return Tags.div(
        "pl-actions",
        Locked.button(new Button("Approve"), reason),
        Locked.button(new Button("Reject"), reason),
        Locked.reason(reason));
  }

  private Button act(String words, String id, Answer meant, ButtonVariant... variants) {
    Button button = new Button(words, click -> say(decide.apply(meant, note.getValue())));
    button.setId(id);
    button.addThemeVariants(variants);
    return button;
  }

  private void say(Said said) {
    if (said.done()) {
      whenDecided.accept(said);
      return;
    }
    answer.setText(said.words());
    answer.setClassName("pl-refusal", true);
    answer.setVisible(true);
  }
}
