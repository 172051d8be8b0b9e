package io.plumbline.adapters.web.ui.onboarding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.experiment.TestLinks;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.experiment.RankedTest;
import java.util.Optional;

/** The test that is worth most to the plan, why, and the way to design it. */
final class SuggestionStep extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param suggestion the head of the queue of tests; empty if nothing is ranked
   * @param acts whether the reader drafts tests
   */
  SuggestionStep(Brand brand, Optional<RankedTest> suggestion, boolean acts) {
    if (suggestion.isEmpty()) {
      add(
          State.empty(
              "Nothing is ranked",
              "No channel that spends has a marginal return in this run.",
              Tags.link("pl-button", TestLinks.toAll(brand.id()), "All tests")));
      return;
    }
    RankedTest test = suggestion.get();
    var sentence =
        Tags.paragraph(
            "pl-lead",
            "Test %s first: knowing it better is worth %s a year to the plan, by what the model does not know."
                .formatted(test.channel(), Format.money(test.value().gain(), brand.currency())));
    sentence.setId("suggestion");
    UnorderedList reasons = new UnorderedList();
    test.reasons().forEach(reason -> reasons.add(new ListItem(reason)));
    reasons.add(new ListItem(test.hypothesis()));
    Div actions = Tags.div("pl-actions");
    String underWay = test.underWay();
    if (underWay != null) {
      actions.add(Tags.link("pl-button", TestLinks.to(underWay, brand.id()), underWay));
    } else if (acts) {
      actions.add(
          Tags.link(
              "pl-button pl-primary",
              TestLinks.toNew(test.channel(), brand.id()),
              "Design this test"));
    }
    actions.add(Tags.link("pl-button", TestLinks.toAll(brand.id()), "The whole queue"));
    add(sentence, reasons, actions);
  }
}
