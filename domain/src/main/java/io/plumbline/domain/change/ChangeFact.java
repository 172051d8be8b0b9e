package io.plumbline.domain.change;

import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.guardrail.FinishedTest;
import io.plumbline.domain.guardrail.Judgement;
import io.plumbline.domain.guardrail.Verdict;
import io.plumbline.domain.guardrail.Waiver;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Probability;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The step added last to a request's history, as it goes into the ledger: with all that finance
 * needs to follow it without looking elsewhere.
 */
public record ChangeFact(ChangeHistory history) implements Fact {

  @Override
  public Kind kind() {
    return switch (history.last().event()) {
      case ChangeEvent.Drafted _ -> Kind.CHANGE_DRAFTED;
      case ChangeEvent.Edited _ -> Kind.CHANGE_EDITED;
      case ChangeEvent.Judged _ -> Kind.CHANGE_JUDGED;
      case ChangeEvent.WaiverAsked _ -> Kind.CHANGE_WAIVER_ASKED;
      case ChangeEvent.WaiverGranted _ -> Kind.CHANGE_WAIVED;
      case ChangeEvent.Submitted _ -> Kind.CHANGE_SUBMITTED;
      case ChangeEvent.Approved _ -> Kind.CHANGE_APPROVED;
      case ChangeEvent.Rejected _ -> Kind.CHANGE_REJECTED;
      case ChangeEvent.Withdrawn _ -> Kind.CHANGE_WITHDRAWN;
      case ChangeEvent.Expired _ -> Kind.CHANGE_EXPIRED;
      case ChangeEvent.Refused _ -> Kind.CHANGE_REFUSED;
      case ChangeEvent.Shipping _ -> Kind.CHANGE_SHIPPING;
      case ChangeEvent.Shipped _ -> Kind.CHANGE_SHIPPED;
      case ChangeEvent.ShipFailed _ -> Kind.CHANGE_SHIP_FAILED;
      case ChangeEvent.Breached _ -> Kind.CHANGE_BREACH_DAY;
      case ChangeEvent.RollingBack _ -> Kind.CHANGE_ROLLING_BACK;
      case ChangeEvent.RolledBack _ -> Kind.CHANGE_ROLLED_BACK;
      case ChangeEvent.Held _ -> Kind.CHANGE_HELD;
      case ChangeEvent.Expanded _ -> Kind.CHANGE_EXPANDED;
      case ChangeEvent.Closed _ -> Kind.CHANGE_CLOSED;
    };
  }

  @Override
  public String subject() {
    return history.identity().label();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    ChangeRequest request = history.request();
    details.put("request", history.identity().id().toString());
    details.put("label", history.identity().label());
    details.put("step", "" + history.last().number());
    details.put("state", request.state());
    details.put("content_sha256", request.proposal().content().hex());
    switch (history.last().event()) {
      case ChangeEvent.Drafted(var proposal) -> proposal(details, proposal);
      case ChangeEvent.Edited(var proposal) -> proposal(details, proposal);
      case ChangeEvent.Judged(var moment, var verdict) -> {
        details.put("moment", moment.name());
        verdict(details, verdict);
      }
      case ChangeEvent.WaiverAsked(var rule, var reason) -> {
        details.put("rule", rule.key());
        details.put("reason", reason);
      }
      case ChangeEvent.WaiverGranted(var rule) -> waived(details, rule.key(), request);
      case ChangeEvent.Submitted(int policy, var expires) -> {
        proposal(details, request.proposal());
        details.put("policy", "" + policy);
        details.put("expires", expires.toString());
        details.put("requested_by", history.last().by().name());
      }
      case ChangeEvent.Approved approved -> approved(details, approved, request);
      case ChangeEvent.Rejected(var reason) -> details.put("reason", reason);
      case ChangeEvent.Withdrawn(var reason) -> details.put("reason", reason);
      case ChangeEvent.Expired(var why) -> details.put("reason", why);
      case ChangeEvent.Refused(var attempt, var why) -> {
        details.put("attempt", attempt);
        details.put("reason", why);
      }
      case ChangeEvent.Shipping(var order) -> details.put("order", order.toString());
      case ChangeEvent.Shipped(var day, var receipts) -> {
        proposal(details, request.proposal());
        people(details, request);
        details.put("shipped_on", day.toString());
        details.put("receipts", String.join("\n", receipts));
      }
      case ChangeEvent.ShipFailed(var reasons) -> details.put("reason", String.join("\n", reasons));
      case ChangeEvent.Breached(var promised, double actual, int inARow) -> {
        details.put("period", promised.first().toString());
        details.put("days", "" + promised.days());
        details.put("actual", "" + actual);
        estimate(details, "promised", promised.outcome());
        details.put("in_a_row", "" + inARow);
      }
      case ChangeEvent.RollingBack(var order, var reason) -> {
        details.put("order", order.toString());
        details.put("reason", reason);
      }
      case ChangeEvent.RolledBack(var day, var receipts) -> {
        details.put("rolled_back_on", day.toString());
        details.put("lines", lines(request.proposal().reversed()));
        details.put("moved_cents", "" + request.proposal().moved());
        details.put("currency", request.proposal().currency());
        details.put("receipts", String.join("\n", receipts));
      }
      case ChangeEvent.Held(var observed) -> observed(details, observed);
      case ChangeEvent.Expanded(var expansion) -> details.put("expansion", expansion);
      case ChangeEvent.Closed(var observed, var learned) -> {
        details.put("currency", request.proposal().currency());
        details.put("moved_cents", "" + request.proposal().moved());
        details.put("learned", learned);
        observed(details, observed);
      }
    }
    return details;
  }

  private void proposal(SortedMap<String, String> details, Proposal proposal) {
    details.put("title", proposal.title());
    details.put("objective", proposal.objective());
    details.put("explanation", proposal.explanation());
    details.put("currency", proposal.currency());
    details.put("sprint", proposal.sprint().first() + " to " + proposal.sprint().last());
    details.put("stage", proposal.step() + " of " + proposal.stages());
    details.put("moved_cents", "" + proposal.moved());
    details.put("lines", lines(proposal.changes()));
    details.put("run", proposal.expected().run());
    evidence(details, proposal);
    details.put("plan", proposal.plan().sentence(proposal.promised()));
    String follows = history.identity().follows();
    if (follows != null) {
      details.put("follows", follows);
    }
    String opportunity = history.identity().opportunity();
    if (opportunity != null) {
      details.put("opportunity", opportunity);
    }
  }

  /** What was known when it was decided: the band, the chance, and how sharp the tests were. */
  private static void evidence(SortedMap<String, String> details, Proposal proposal) {
    estimate(details, "effect", proposal.expected().effect());
    estimate(details, "promised_return", proposal.promisedPerMoney());
    Probability improvement = proposal.expected().improvement();
    details.put("improvement", improvement == null ? "unknown" : "" + improvement.value());
    details.put(
        "tests", proposal.tests().stream().map(FinishedTest::id).collect(Collectors.joining(", ")));
    details.put(
        "mde",
        proposal.tests().stream().mapToDouble(FinishedTest::smallestEffect).min().stream()
            .mapToObj(String::valueOf)
            .findFirst()
            .orElse("no test"));
  }

  private static void approved(
      SortedMap<String, String> details, ChangeEvent.Approved approved, ChangeRequest request) {
    details.put("approved_content_sha256", approved.content().hex());
    details.put("policy", "" + approved.policy());
    details.put("note", approved.note());
    details.put("remaining", "" + approved.remaining());
    details.put("stepped_up", "" + approved.steppedUp());
    details.put("moved_cents", "" + request.proposal().moved());
    details.put("currency", request.proposal().currency());
    details.put("run", request.proposal().expected().run());
    evidence(details, request.proposal());
    people(details, request);
  }

  private static void people(SortedMap<String, String> details, ChangeRequest request) {
    ChangeRequest.Submitted submitted =
        switch (request) {
          case ChangeRequest.Submitted one -> one;
          case ChangeRequest.Approved one -> one.submitted();
          case ChangeRequest.Watching one -> one.approved().submitted();
          default -> throw new IllegalStateException("Nobody put %s forward.".formatted(request));
        };
    details.put("requested_by", submitted.by().name());
    details.put(
        "approved_by",
        submitted.approvals().stream()
            .map(approval -> approval.by().name())
            .collect(Collectors.joining(", ")));
  }

  private static void waived(
      SortedMap<String, String> details, String rule, ChangeRequest request) {
    details.put("rule", rule);
    for (Waiver waiver : request.draft().waivers()) {
      if (waiver.rule().key().equals(rule)) {
        details.put("reason", waiver.reason());
        details.put("asked_by", waiver.by().name());
        details.put("granted_by", waiver.approvedBy().name());
      }
    }
  }

  private static void verdict(SortedMap<String, String> details, Verdict verdict) {
    details.put("policy", "" + verdict.policy());
    details.put("may_go_ahead", "" + verdict.mayGoAhead());
    details.put("count", verdict.count());
    for (Judgement one : verdict.judgements()) {
      String rule = "rule " + one.rule().key();
      details.put(rule, one.standing().name());
      details.put(rule + " threshold", one.threshold());
      details.put(rule + " says", one.sentence());
      one.inputs().forEach((name, value) -> details.put(rule + " input " + name, value));
    }
    for (Waiver waiver : verdict.waivers()) {
      details.put(
          "waiver " + waiver.rule().key(),
          "%s (%s, %s)".formatted(waiver.reason(), waiver.by().name(), waiver.approvedBy().name()));
    }
  }

  private static void observed(SortedMap<String, String> details, ObservedOutcome observed) {
    estimate(details, "observed", observed.effect());
    estimate(details, "lift", observed.lift());
    Estimate perMoney = observed.perMoney();
    if (perMoney != null) {
      estimate(details, "observed_return", perMoney);
    }
    details.put("days", "" + observed.days());
    details.put("actual", "" + observed.actual());
    details.put("improvement", "" + observed.improvement().value());
  }

  private static void estimate(SortedMap<String, String> details, String name, Estimate estimate) {
    details.put(name + "_mean", "" + estimate.mean());
    details.put(name + "_lower", "" + estimate.interval().lower());
    details.put(name + "_upper", "" + estimate.interval().upper());
    details.put(name + "_level", "" + estimate.interval().mass().value());
  }

  private static String lines(List<BudgetLine> lines) {
    return lines.stream()
        .map(
            line ->
                "%s | %s | %s | %s"
                    .formatted(line.channel().value(), line.item(), line.before(), line.after()))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String summary() {
    String label = history.identity().label();
    String title = history.request().proposal().title();
    String by = history.last().by().name();
    return switch (history.last().event()) {
      case ChangeEvent.Drafted _ -> "%s drafts %s: %s".formatted(by, label, title);
      case ChangeEvent.Edited _ -> "%s changes %s: %s".formatted(by, label, title);
      case ChangeEvent.Judged(var moment, var verdict) ->
          "%s judged when %s: %s"
              .formatted(label, moment.name().toLowerCase(Locale.ROOT), verdict.count());
      case ChangeEvent.WaiverAsked(var rule, var _) ->
          "%s asks to set %s aside for %s".formatted(by, rule.key(), label);
      case ChangeEvent.WaiverGranted(var rule) ->
          "%s sets %s aside for %s".formatted(by, rule.key(), label);
      case ChangeEvent.Submitted _ -> "%s puts %s forward: %s".formatted(by, label, title);
      case ChangeEvent.Approved approved ->
          approved.remaining() == 0
              ? "%s approves %s: %s".formatted(by, label, title)
              : "%s approves %s; %s more needed".formatted(by, label, approved.remaining());
      case ChangeEvent.Rejected _ -> "%s rejects %s".formatted(by, label);
      case ChangeEvent.Withdrawn _ -> "%s takes %s back".formatted(by, label);
      case ChangeEvent.Expired(var why) -> "%s expires: %s".formatted(label, why);
      case ChangeEvent.Refused(var attempt, var why) ->
          "%s may not %s %s: %s".formatted(by, attempt, label, why);
      case ChangeEvent.Shipping _ -> "%s ships %s".formatted(by, label);
      case ChangeEvent.Shipped(var day, var _) -> "%s shipped on %s".formatted(label, day);
      case ChangeEvent.ShipFailed _ ->
          "%s could not be shipped; nothing of it is left".formatted(label);
      case ChangeEvent.Breached(var promised, double _, int inARow) ->
          "%s is outside its band on %s, %s in a row".formatted(label, promised.first(), inARow);
      case ChangeEvent.RollingBack(var _, var reason) ->
          "%s is taken back: %s".formatted(label, reason);
      case ChangeEvent.RolledBack _ ->
          "%s is rolled back to the allocation before".formatted(label);
      case ChangeEvent.Held _ -> "%s held".formatted(label);
      case ChangeEvent.Expanded(var expansion) -> "%s expands by %s".formatted(label, expansion);
      case ChangeEvent.Closed _ -> "%s is closed with its outcome".formatted(label);
    };
  }
}
