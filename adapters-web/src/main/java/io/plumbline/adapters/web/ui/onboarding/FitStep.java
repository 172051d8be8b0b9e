package io.plumbline.adapters.web.ui.onboarding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.reporting.Onboarding;
import io.plumbline.domain.reporting.Onboarding.Standing;
import io.plumbline.domain.reporting.Onboarding.Step;
import io.plumbline.domain.shared.BrandId;
import java.util.function.Supplier;

/** Asks for the first fit, shows how far it is, and says what came of it. */
final class FitStep extends Div {

  private static final long serialVersionUID = 1L;

  private final Div answer = Tags.div("pl-refusal");

  /**
   * @param jobs the newest fit, as it runs
   * @param fit asks for a fit
   * @param asked runs once it is asked for
   */
  FitStep(Onboarding onboarding, Component jobs, Supplier<Said> fit, Runnable asked) {
    if (onboarding.of(Step.FIT) == Standing.OPEN) {
      add(
          Tags.paragraph(
              "",
              "One press fits the model with every default. National data by week take seconds to"
                  + " minutes, many markets longer; the machine decides. You see how far it is and"
                  + " can leave the page meanwhile."));
      Button button = new Button("Fit the model", click -> ask(fit, asked));
      button.setId("fit");
      button.addThemeVariants(ButtonVariant.PRIMARY);
      button.setDisableOnClick(true);
      add(Tags.div("pl-actions", button), answer);
    }
    answer.setId("fit-answer");
    answer.getElement().setAttribute("role", "status");
    add(jobs);
  }

  /** Of a brand that stands on a run: the sentence Home begins with. */
  FitStep(String run, String verdict, BrandId brand) {
    var sentence = Tags.paragraph("pl-lead", verdict);
    sentence.setId("first-verdict");
    add(
        sentence,
        Tags.div(
            "pl-actions",
            Tags.link("pl-button", Links.to(Place.HOME, brand), "What it rests on, on Home"),
            Tags.link("pl-button", Links.to(Place.CHANNELS, brand), "The channels"),
            Tags.link(
                "pl-button", Links.toHealth(run, brand), "How %s was checked".formatted(run))));
  }

  private void ask(Supplier<Said> fit, Runnable asked) {
    Said said = fit.get();
    if (said.done()) {
      asked.run();
    } else {
      answer.setText(said.words());
    }
  }
}
