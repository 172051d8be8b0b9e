package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.guardrail.FinishedTest;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/** What the model expects, why, what it rests on, and how it will be watched. */
final class EffectSection extends Div {

  private static final long serialVersionUID = 1L;

  EffectSection(ChangeHistory history, Optional<Units> units) {
    setId("effect");
    Proposal proposal = history.request().proposal();
    BrandId brand = history.identity().brand();
    Section expected = Tags.section("Expected effect", "90% interval");
    Figure effect = Effects.percent(proposal.expected().effect());
    Figure lift = Effects.lift(proposal.promised().lift(), units);
    expected.add(
        facts(
            fact("On the outcome", effect.inline()),
            fact(
                "Brings",
                Tags.span(
                    "",
                    lift.inline(),
                    Tags.span(
                        "pl-s pl-q",
                        " "
                            + Effects.outcome(units)
                            + " over the long window, delayed ones included"))),
            fact(
                units.map(one -> one.nextName() + " of the move").orElse("Per unit moved"),
                Effects.perMoney(proposal.promisedPerMoney(), units).inline()),
            fact("P(improvement)", new Span(Effects.chance(proposal.expected().improvement()))),
            fact("Detectable", new Span(sharpest(proposal))),
            fact("Objective", new Span(proposal.objective())),
            fact("Why", new Span(proposal.explanation())),
            fact("Rests on", rests(proposal, brand))));
    Section plan = Tags.section("Monitoring plan", "approving also approves the rollback");
    plan.add(
        facts(
            fact("Watched", new Span(proposal.plan().sentence(proposal.promised()))),
            fact(
                proposal.promised().isDaily() ? "Missing day" : "Missing week",
                new Span("Neither counts nor begins the count anew.")),
            fact(
                "Sprint",
                new Span(
                    "%s to %s"
                        .formatted(
                            Format.day(proposal.sprint().first()),
                            Format.day(proposal.sprint().last())))),
            fact("Steps", new Span(steps(proposal)))));
    add(expected, plan);
  }

  private static String steps(Proposal proposal) {
    StringBuilder words =
        new StringBuilder("Step %d of %d: ".formatted(proposal.step(), proposal.stages().size()));
    for (int i = 0; i < proposal.stages().size(); i++) {
      words.append(i == 0 ? "" : ", then ").append(proposal.stages().get(i));
    }
    return words
        .append(proposal.hasNextStage() ? ". The next is drafted if it holds." : ".")
        .toString();
  }

  private static String sharpest(Proposal proposal) {
    return proposal.tests().stream().mapToDouble(FinishedTest::smallestEffect).min().stream()
        .mapToObj(
            smallest -> "a test could have seen " + Format.percent(smallest) + " of the outcome")
        .findFirst()
        .orElse("no test of these channels");
  }

  private static Component rests(Proposal proposal, BrandId brand) {
    String run = proposal.expected().run();
    Span rests = Tags.span("", Tags.link("pl-u", Links.toRun(run, brand), run));
    for (FinishedTest test : proposal.tests()) {
      rests.add(
          Tags.span(
              "pl-s",
              ", %s (%s, ended %s, sees %s)"
                  .formatted(
                      test.id(),
                      test.channel().value(),
                      Format.date(test.ended()),
                      Format.percent(test.smallestEffect()))));
    }
    return rests;
  }

  private static Div facts(Component... facts) {
    return Tags.div("pl-change-facts", facts);
  }

  private static Div fact(String name, Component value) {
    return Tags.div("pl-change-fact", Tags.span("pl-s pl-q", name), value);
  }
}
