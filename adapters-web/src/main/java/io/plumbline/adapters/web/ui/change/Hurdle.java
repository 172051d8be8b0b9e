package io.plumbline.adapters.web.ui.change;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.domain.access.User;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.policy.ApprovalAnswer;
import io.plumbline.domain.change.policy.RuleBook;
import io.plumbline.domain.guardrail.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Why somebody cannot approve or reject a request, in words; the use case judges it again. */
final class Hurdle {

  private Hurdle() {}

  /** Returns why this person cannot decide on it at all. */
  static Optional<String> toDecide(ChangeRequest.Submitted request, Optional<User> viewer) {
    if (viewer.isEmpty()) {
      return Optional.of("Marketing leads and admins decide.");
    }
    return request.draft().mayBeDecidedBy(viewer.get().actor())
        ? Optional.empty()
        : Optional.of("You wrote it, changed it or put it forward, so a second person decides.");
  }

  /** Returns why this person cannot approve it now. */
  static Optional<String> toApprove(
      ChangeRequest.Submitted request,
      Optional<User> viewer,
      RuleBook rules,
      Optional<Verdict> now,
      Instant at) {
    Optional<String> first = toDecide(request, viewer);
    if (first.isPresent()) {
      return first;
    }
    if (!at.isBefore(request.how().expires()) || now.isEmpty()) {
      return Optional.of("The time to decide on it is over.");
    }
    if (request.how().policy() != rules.version()) {
      return Optional.of(
          "It was put forward under rules v%d, in force are v%d: it must be put forward again."
              .formatted(request.how().policy(), rules.version()));
    }
    Optional<String> theirs = viewer.flatMap(user -> answer(request, user.name(), rules));
    return theirs.isPresent()
        ? theirs
        : now.filter(verdict -> !verdict.mayGoAhead())
            .map(verdict -> String.join(" ", verdict.reasons()));
  }

  private static Optional<String> answer(
      ChangeRequest.Submitted request, String name, RuleBook rules) {
    List<String> before = request.approvals().stream().map(one -> one.by().name()).toList();
    return switch (rules.approvals().answer(request.proposal().moved(), name, before)) {
      case ApprovalAnswer.Counts _, ApprovalAnswer.Complete _ -> Optional.empty();
      case ApprovalAnswer.AlreadyApproved _ ->
          Optional.of("You approved it already; somebody else is needed.");
      case ApprovalAnswer.NotInAGroup(var groups) ->
          Optional.of(
              "You are in no group that is asked: somebody of %s decides."
                  .formatted(String.join(" or ", groups)));
      case ApprovalAnswer.OverLimit(long limit) ->
          Optional.of(
              "You may approve up to %s a week; this moves %s."
                  .formatted(
                      Cents.money(limit, request.proposal().currency()),
                      Cents.money(request.proposal().moved(), request.proposal().currency())));
    };
  }

  /** Returns how many have to agree, and until when. */
  static String asked(ChangeRequest.Submitted request, RuleBook rules) {
    var needs = rules.approvals().needs(request.proposal().moved());
    return "%d of %d approvals so far%s. Unanswered, it expires %s UTC."
        .formatted(
            request.approvals().size(),
            needs.approvals(),
            needs.groups().isEmpty()
                ? ""
                : ", by %s"
                    .formatted(String.join(needs.everyGroup() ? " and " : " or ", needs.groups())),
            Format.time(request.how().expires()));
  }
}
