package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.change.policy.RuleBook;
import io.plumbline.domain.guardrail.Verdict;
import java.util.Optional;
import java.util.function.Consumer;

/** One request, whole: what it moves, what is expected, what every rule says, what happened. */
final class RequestSheet extends Div {

  private static final long serialVersionUID = 1L;

  RequestSheet(
      ChangeHistory history,
      Optional<Units> units,
      ChangeReader reader,
      ChangeDesk desk,
      Consumer<Said> then) {
    addClassName("pl-request");
    setId("request");
    ChangeRequest request = history.request();
    Proposal proposal = request.proposal();
    RuleBook rules = reader.rules(history.identity().brand());
    Optional<Verdict> now = reader.now(history);
    String label = history.identity().label();
    add(
        Tags.title("%s %s".formatted(label, proposal.title()), StateChip.of(request)),
        Tags.paragraph("pl-s pl-q", origin(history)),
        Tags.paragraph("pl-lead", lead(proposal, units)),
        Tags.div(
            "pl-request-columns",
            Tags.div(
                "",
                new DiffSection("What changes", proposal.lines(), proposal.currency(), label + ""),
                new RulesSection(
                    history,
                    now,
                    desk.viewer(),
                    (rule, reason) -> desk.waive(history, rule, reason),
                    then)),
            Tags.div(
                "",
                new EffectSection(history, units),
                approvals(request),
                new HistorySection(history))),
        new ActionBar(history, desk, rules, now, reader.now(), then));
  }

  private static Div approvals(ChangeRequest request) {
    Div all = Tags.div("pl-approvals");
    for (ChangeRequest.Approval one : request.approvals()) {
      all.add(
          Tags.paragraph(
              "pl-s",
              "Approved by %s, %s UTC, rules v%d%s%s"
                  .formatted(
                      one.by().name(),
                      Format.time(one.at()),
                      one.given().policy(),
                      one.given().steppedUp() ? ", password anew" : "",
                      one.given().note().isBlank() ? "" : ": “%s”".formatted(one.given().note()))));
    }
    return all;
  }

  private static String origin(ChangeHistory history) {
    Proposal proposal = history.request().proposal();
    String follows = history.identity().follows();
    return "Drafted %s UTC by %s%s%s. sha256 %s"
        .formatted(
            Format.time(history.identity().draftedAt()),
            history.identity().draftedBy().name(),
            history
                .request()
                .submission()
                .map(
                    one ->
                        ", put forward by %s under rules v%d"
                            .formatted(one.by().name(), one.how().policy()))
                .orElse(""),
            follows == null ? "" : ", expands " + follows,
            proposal.content().shortened());
  }

  private static String lead(Proposal proposal, Optional<Units> units) {
    String chance = Effects.chance(proposal.expected().improvement());
    return "Moves %s. Expected to bring %s %s, with %s chance of improving on today."
        .formatted(
            Cents.moved(proposal),
            Effects.lift(proposal.promised().lift(), units).inProse(),
            Effects.outcome(units),
            chance.equals("unknown") ? "an unknown" : "a " + chance);
  }
}
