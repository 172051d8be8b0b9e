package io.plumbline.adapters.web.ui.models;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Locked;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.domain.access.User;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.champion.PromotionRequest;
import io.plumbline.domain.mix.usecase.DecidePromotion.Answer;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A request that waits for a second person: what, why, what it changes, and the decision. */
final class PendingCard extends Div {

  private static final long serialVersionUID = 1L;

  private final transient BiFunction<Answer, String, Said> decide;
  private final transient Consumer<Said> whenDecided;
  private final TextArea note = new TextArea("Why");
  private final Div answer = Tags.div("pl-answer");

  /**
   * @param viewer who looks at it, if they may act at all
   * @param champion the name of the run it would replace; absent if there is none
   * @param decide takes the answer with its reason, and says what came of it
   * @param whenDecided is told what to say once it is decided
   */
  PendingCard(
      Promotion.Pending pending,
      Optional<User> viewer,
      @Nullable String champion,
      BiFunction<Answer, String, Said> decide,
      Consumer<Said> whenDecided) {
    this.decide = decide;
    this.whenDecided = whenDecided;
    PromotionRequest request = pending.request();
    addClassName("pl-pending");
    getElement().setAttribute("data-run", request.runLabel());
    answer.getElement().setAttribute("role", "status");
    answer.setVisible(false);
    add(
        new H2("%s is to become champion".formatted(request.runLabel())),
        Tags.text(
            "pl-s pl-q",
            "Asked for by %s on %s UTC; fitted for %s"
                .formatted(
                    request.requestedBy().name(),
                    Format.time(request.requestedAt()),
                    request.author().name())),
        Tags.paragraph("pl-reading", "“%s”".formatted(request.reason())),
        Tags.paragraph("pl-s pl-t2", request.comparison()));
    request
        .waivers()
        .reasons()
        .forEach(
            (rule, reason) ->
                add(
                    Tags.paragraph(
                        "pl-s pl-warn", "%s is waived: %s".formatted(rule.key(), reason))));
    if (champion != null) {
      add(
          Tags.link(
              "pl-s",
              Links.toComparison(champion, request.runLabel(), request.brand()),
              "Compare %s with %s".formatted(request.runLabel(), champion)));
    }
    add(decision(pending, viewer), answer);
  }

  private Div decision(Promotion.Pending pending, Optional<User> viewer) {
    if (viewer.isEmpty()) {
      return locked("Marketing leads and admins decide.");
    }
    if (pending.mayBeDecidedBy(viewer.get().actor())) {
      note.setId("decision-note");
      note.setHelperText("A rejection needs a reason; an approval may have one");
      note.setMaxLength(1000);
      return Tags.div(
          "pl-decision",
          note,
          Tags.div(
              "pl-actions",
              act("Approve", "approve", Answer.APPROVE, ButtonVariant.PRIMARY),
              act("Reject", "reject", Answer.REJECT)));
    }
    boolean own = viewer.get().actor().equals(pending.request().requestedBy());
    Div locked =
        locked(
            own
                ? "You asked for it, so a second person decides."
                : "The run was fitted for you, so a second person decides.");
    if (own) {
      locked.add(act("Take it back", "withdraw", Answer.WITHDRAW));
    }
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
    answer.setClassName("pl-refusal", !said.done());
    answer.setVisible(true);
  }
}
