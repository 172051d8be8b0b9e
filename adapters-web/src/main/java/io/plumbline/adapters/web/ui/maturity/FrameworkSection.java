package io.plumbline.adapters.web.ui.maturity;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.maturity.ChosenFramework;
import io.plumbline.domain.maturity.FrameworkAdvice;
import io.plumbline.domain.maturity.Maturity;
import org.jspecify.annotations.Nullable;

/** Which framework the data are ripe for, by which rule, and which one people chose. */
final class FrameworkSection extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param form where it is chosen; absent for those who do not choose
   */
  FrameworkSection(Maturity maturity, @Nullable FrameworkForm form) {
    setId("framework");
    Section section = Tags.section("Framework", "the first rule that holds decides the advice");
    section.add(chosen(maturity.framework()));
    FrameworkAdvice advice = maturity.advice();
    if (advice == null) {
      section.add(
          Tags.paragraph(
              "pl-help", "No outcome is imported yet, so nothing can be advised by the data."));
    } else {
      section.add(advised(advice));
    }
    if (form != null) {
      section.add(form);
    }
    add(section);
  }

  private static Div chosen(@Nullable ChosenFramework chosen) {
    if (chosen == null) {
      return Tags.text("", "Nobody has chosen a framework yet.");
    }
    Div words =
        Tags.div(
            "",
            Tags.text("pl-b", chosen.choice().framework().title()),
            Tags.text("", chosen.choice().reason()),
            Tags.text(
                "pl-q pl-s",
                "Chosen by %s, %s UTC, entry %d."
                    .formatted(chosen.by().name(), Format.time(chosen.at()), chosen.entry())));
    if (chosen.choice().departs()) {
      words.add(Tags.text("pl-warn pl-s", "The rules advised another one then."));
    }
    words.setId("framework-now");
    return words;
  }

  private static Div advised(FrameworkAdvice advice) {
    UnorderedList rules = new UnorderedList();
    rules.addClassName("pl-checks");
    boolean decided = false;
    for (FrameworkAdvice.Consideration one : advice.considered()) {
      rules.add(
          new ListItem(
              Tags.span(
                  one.holds() ? "pl-tick" : "pl-tick pl-tick-none",
                  one.holds() ? Glyph.PASS.drawing() : new Span("–")),
              Tags.div(
                  "",
                  Tags.text(one.holds() && !decided ? "pl-b" : "pl-t2", one.framework().title()),
                  Tags.text(
                      "pl-help",
                      "%s %s: %s."
                          .formatted(
                              one.rule(), one.holds() ? "It holds" : "It does not", one.fact())))));
      decided = decided || one.holds();
    }
    Div words =
        Tags.div(
            "pl-advice",
            Tags.text("", "The data are ripe for: %s.".formatted(advice.framework().title())),
            Tags.text("pl-help", advice.framework().words()),
            rules);
    words.setId("framework-advice");
    return words;
  }
}
