package io.plumbline.adapters.web.ui.models;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.plumbline.adapters.web.ui.Locked;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.mix.champion.Objection;
import io.plumbline.domain.mix.champion.PromotionRule;
import io.plumbline.domain.mix.champion.Waivers;
import io.plumbline.domain.mix.usecase.RequestPromotion;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Asks that a run become champion. What stands against it is told; a rule that may be waived gets a
 * field for the reason, and one asks again.
 */
final class RequestForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient BiFunction<String, Waivers, Optional<RequestPromotion.Outcome>> request;
  private final transient Consumer<Said> whenAsked;
  private final TextArea reason = new TextArea("Why this run");
  private final Map<PromotionRule, TextField> waivers = new EnumMap<>(PromotionRule.class);
  private final Div objections = Tags.div("pl-form");
  private final Div answer = Tags.div("pl-answer");

  /**
   * The form of somebody who may ask.
   *
   * @param request asks; answers with nothing if they no longer may
   * @param whenAsked is told what to say once it is asked for
   */
  RequestForm(
      String run,
      BiFunction<String, Waivers, Optional<RequestPromotion.Outcome>> request,
      Consumer<Said> whenAsked) {
    this.request = request;
    this.whenAsked = whenAsked;
    reason.setId("promotion-reason");
    reason.setMaxLength(1000);
    reason.setHelperText("Goes on record, with the comparison");
    answer.setId("promotion-answer");
    answer.getElement().setAttribute("role", "status");
    answer.setVisible(false);
    Button ask = new Button("Ask that %s become champion".formatted(run), click -> ask());
    ask.setId("request-promotion");
    ask.addThemeVariants(ButtonVariant.PRIMARY);
    Section section = Tags.section("Champion", "one asks, a second person decides");
    section.add(
        Tags.div("pl-form pl-promotion", reason, objections, Tags.div("pl-actions", ask), answer));
    add(section);
  }

  /** What stands where nobody may ask, or there is nothing to ask for. */
  static Section locked(String run, String why) {
    Section section = Tags.section("Champion", "one asks, a second person decides");
    section.add(
        Tags.div(
            "pl-actions",
            Locked.button(new Button("Ask that %s become champion".formatted(run)), why),
            Locked.reason(why)));
    return section;
  }

  private void ask() {
    Optional<RequestPromotion.Outcome> outcome;
    try {
      outcome = request.apply(reason.getValue(), waived());
    } catch (IllegalArgumentException refused) {
      say(new Said(false, String.valueOf(refused.getMessage())));
      return;
    }
    objections.removeAll();
    waivers.clear();
    outcome
        .filter(RequestPromotion.Outcome.Refused.class::isInstance)
        .map(RequestPromotion.Outcome.Refused.class::cast)
        .ifPresent(refused -> refused.objections().forEach(this::object));
    Said said = outcome.map(PromotionWords::of).orElseGet(PromotionWords::roleChanged);
    if (said.done()) {
      whenAsked.accept(said);
    } else {
      say(said);
    }
  }

  private Waivers waived() {
    TreeMap<PromotionRule, String> reasons = new TreeMap<>();
    waivers.forEach(
        (rule, field) -> {
          if (!field.getValue().isBlank()) {
            reasons.put(rule, field.getValue());
          }
        });
    return new Waivers(reasons);
  }

  private void object(Objection objection) {
    PromotionRule rule = objection.rule();
    objections.add(Tags.paragraph("pl-refusal", objection.reason()));
    if (rule.waivable()) {
      TextField field = new TextField("Waive %s because".formatted(rule.key()));
      field.setId("waive-" + rule.key());
      waivers.put(rule, field);
      objections.add(field);
    }
  }

  private void say(Said said) {
    answer.setText(said.words());
    answer.setClassName("pl-refusal", !said.done());
    answer.setVisible(true);
  }
}
