package io.plumbline.adapters.web.rest.change;

import io.plumbline.adapters.web.rest.change.NewChange.SprintJson;
import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.change.policy.ApprovalPolicy;
import io.plumbline.domain.guardrail.FinishedTest;
import io.plumbline.domain.guardrail.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a request.
 *
 * @param run the model run that its effect comes from
 * @param verdict what the rules said last, on record
 * @param verdictNow what they say today; absent once it shipped or is over
 * @param authors who wrote it or put it forward: none of them decides on it
 */
public record WholeChangeJson(
    ChangeJson request,
    String objective,
    String explanation,
    SprintJson sprint,
    int step,
    List<BigDecimal> stages,
    List<LineJson> lines,
    String run,
    PromiseJson promised,
    List<TestJson> tests,
    PlanJson plan,
    SortedSet<String> authors,
    List<WishJson> waiverWishes,
    List<WaiverJson> waivers,
    NeedsJson needs,
    List<ApprovalJson> approvals,
    @Nullable VerdictJson verdict,
    @Nullable VerdictJson verdictNow,
    @Nullable String opportunity,
    @Nullable String follows,
    @Nullable ObservedJson observed,
    List<StepJson> history) {

  /** What has been tested of a channel, and the smallest effect it could have detected. */
  public record TestJson(String id, String channel, LocalDate ended, double smallestEffect) {

    static TestJson from(FinishedTest test) {
      return new TestJson(test.id(), test.channel().value(), test.ended(), test.smallestEffect());
    }
  }

  /** Somebody's wish that a rule be set aside. */
  public record WishJson(String rule, String reason, String by) {}

  /** A rule that two people set aside. */
  public record WaiverJson(String rule, String reason, String by, String grantedBy) {}

  /** Who has to approve it under the rules in force. */
  public record NeedsJson(
      int approvals, List<String> groups, boolean everyGroup, boolean stepUp, int rulesInForce) {

    static NeedsJson from(ApprovalPolicy.Needs needs, int version) {
      return new NeedsJson(
          needs.approvals(), needs.groups(), needs.everyGroup(), needs.stepUp(), version);
    }
  }

  /** Somebody's agreement. */
  public record ApprovalJson(
      String by, Instant at, String note, String content, int policy, boolean steppedUp) {

    static ApprovalJson from(ChangeRequest.Approval one) {
      return new ApprovalJson(
          one.by().name(),
          one.at(),
          one.given().note(),
          one.given().content().hex(),
          one.given().policy(),
          one.given().steppedUp());
    }
  }

  static WholeChangeJson from(ChangeHistory history, NeedsJson needs, Optional<Verdict> now) {
    ChangeRequest request = history.request();
    Proposal proposal = request.proposal();
    return new WholeChangeJson(
        ChangeJson.from(history),
        proposal.objective(),
        proposal.explanation(),
        SprintJson.from(proposal.sprint()),
        proposal.step(),
        proposal.stages().stream().map(one -> BigDecimal.valueOf(one.hundredths(), 2)).toList(),
        proposal.lines().stream().map(LineJson::from).toList(),
        proposal.expected().run(),
        PromiseJson.from(proposal.promised()),
        proposal.tests().stream().map(TestJson::from).toList(),
        PlanJson.from(proposal.plan(), proposal.promised()),
        new TreeSet<>(request.draft().authors()),
        request.draft().wishes().stream()
            .map(
                wish ->
                    new WishJson(
                        wish.asked().rule().key(), wish.asked().reason(), wish.by().name()))
            .toList(),
        request.draft().waivers().stream()
            .map(
                one ->
                    new WaiverJson(
                        one.rule().key(), one.reason(), one.by().name(), one.approvedBy().name()))
            .toList(),
        needs,
        request.approvals().stream().map(ApprovalJson::from).toList(),
        history.verdict().map(VerdictJson::from).orElse(null),
        now.map(VerdictJson::from).orElse(null),
        history.identity().opportunity(),
        history.identity().follows(),
        observed(history),
        StepJson.from(history));
  }

  private static @Nullable ObservedJson observed(ChangeHistory history) {
    return history.steps().reversed().stream()
        .flatMap(
            step ->
                switch (step.event()) {
                  case ChangeEvent.Held(var observed) -> Stream.of(observed);
                  case ChangeEvent.Closed(var observed, var _) -> Stream.of(observed);
                  default -> Stream.empty();
                })
        .findFirst()
        .map(ObservedJson::from)
        .orElse(null);
  }
}
