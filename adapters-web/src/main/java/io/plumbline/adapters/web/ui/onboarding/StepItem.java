package io.plumbline.adapters.web.ui.onboarding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.reporting.Onboarding.Standing;
import io.plumbline.domain.reporting.Onboarding.Step;
import io.plumbline.domain.shared.BrandId;
import org.jspecify.annotations.Nullable;

/** A step: ticked or numbered, what is so in one line, and, where it is open, what to do. */
final class StepItem extends ListItem {

  private static final long serialVersionUID = 1L;

  /**
   * @param standing where it stands, by what is there and what is in the window
   * @param remark what is so, in one line
   * @param contents what is done there; absent where the step is shut
   */
  StepItem(
      Step step,
      @Nullable BrandId brand,
      Standing standing,
      String remark,
      @Nullable Component contents) {
    setId("step-" + OnboardingLinks.key(step));
    addClassName("pl-step");
    setClassName("done", standing == Standing.DONE);
    setClassName("open", contents != null);
    getElement().setAttribute("data-standing", standing.name());
    if (contents != null) {
      getElement().setAttribute("aria-current", "step");
    }
    Div words =
        Tags.div(
            "pl-step-words",
            Tags.div(
                "pl-step-head",
                new H2(Tags.link("", OnboardingLinks.to(step, brand), step.title())),
                Tags.span("pl-q pl-s", word(standing))),
            Tags.text("pl-step-remark pl-t2", remark));
    if (contents != null) {
      words.add(Tags.div("pl-step-contents", contents));
    }
    add(sign(step, standing), words);
  }

  private static Span sign(Step step, Standing standing) {
    return standing == Standing.DONE
        ? Tags.span("pl-step-sign", Glyph.PASS.drawing())
        : Tags.span("pl-step-sign", Integer.toString(step.ordinal() + 1));
  }

  private static String word(Standing standing) {
    return switch (standing) {
      case DONE -> "done";
      case UNDER_WAY -> "under way";
      case OPEN -> "now";
      case LATER -> "later";
    };
  }
}
