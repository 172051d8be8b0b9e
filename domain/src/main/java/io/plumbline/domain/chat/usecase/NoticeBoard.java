package io.plumbline.domain.chat.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.policy.ApprovalPolicy;
import io.plumbline.domain.change.port.RuleBooks;
import io.plumbline.domain.chat.Announcement;
import io.plumbline.domain.chat.Button;
import io.plumbline.domain.chat.Medium;
import io.plumbline.domain.chat.Nonce;
import io.plumbline.domain.chat.Notice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what messages say of requests. */
public final class NoticeBoard {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Brands brands;
  private final RuleBooks rules;

  public NoticeBoard(Brands brands, RuleBooks rules) {
    this.brands = brands;
    this.rules = rules;
  }

  /** Returns the step that put the request forward, if it still waits for a decision. */
  static Optional<ChangeHistory.Step> putForward(ChangeHistory history) {
    return history.request() instanceof ChangeRequest.Submitted
        ? history.steps().reversed().stream()
            .filter(step -> step.event() instanceof ChangeEvent.Submitted)
            .findFirst()
        : Optional.empty();
  }

  /** Returns whether the message is about what the request asks for now. */
  static boolean isOpen(Announcement message, ChangeHistory history) {
    return putForward(history).filter(step -> step.number() == message.step()).isPresent();
  }

  static int approvals(ChangeHistory history) {
    return history.request() instanceof ChangeRequest.Submitted submitted
        ? submitted.approvals().size()
        : 0;
  }

  /** Returns whether a click can decide: in Slack, unless who approves must sign in anew. */
  boolean clickable(Announcement message, ChangeHistory history) {
    return message.medium() == Medium.SLACK && isOpen(message, history) && !needs(history).stepUp();
  }

  /**
   * Returns what the message is to say now.
   *
   * @param nonce what makes its button count; null for no button
   */
  public Notice notice(Announcement message, ChangeHistory history, @Nullable Nonce nonce) {
    boolean open = isOpen(message, history);
    return new Notice(
        message.brand(),
        brands.find(message.brand()).map(Brand::name).orElse(message.brand().value()),
        message.label(),
        asker(history, message.step()),
        history.request().proposal(),
        history.verdict().orElse(null),
        open ? approvers(history) : List.of(),
        open ? waiting(history) : ended(message, history),
        open,
        nonce == null
            ? null
            : new Button(message.brand(), message.label(), message.content(), nonce));
  }

  private ApprovalPolicy.Needs needs(ChangeHistory history) {
    return rules
        .inForce(history.identity().brand())
        .approvals()
        .needs(history.request().proposal().moved());
  }

  private static String asker(ChangeHistory history, int step) {
    return history.steps().get(step - 1).by().name();
  }

  private static List<String> approvers(ChangeHistory history) {
    return history.request() instanceof ChangeRequest.Submitted submitted
        ? submitted.approvals().stream().map(approval -> approval.by().name()).toList()
        : List.of();
  }

  private String waiting(ChangeHistory history) {
    ApprovalPolicy.Needs needs = needs(history);
    String whom =
        needs.groups().isEmpty()
            ? "any lead or admin who wrote nothing of it"
            : (needs.everyGroup() ? "each of " : "") + String.join(", ", needs.groups());
    String until =
        history.request() instanceof ChangeRequest.Submitted submitted
            ? time(submitted.how().expires())
            : "";
    return "Waits for %s of %s, until %s.%s"
        .formatted(
            needs.approvals() == 1 ? "one approval" : needs.approvals() + " approvals",
            whom,
            until,
            needs.stepUp()
                ? " It moves so much that who approves signs in anew: decide in Plumbline."
                : "");
  }

  private static String ended(Announcement message, ChangeHistory history) {
    return history.steps().stream()
        .filter(step -> step.number() > message.step())
        .map(NoticeBoard::sentence)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> "It is %s.".formatted(history.request().state()));
  }

  private static Optional<String> sentence(ChangeHistory.Step step) {
    String by = step.by().name();
    return switch (step.event()) {
      case ChangeEvent.Approved approved when approved.remaining() == 0 ->
          Optional.of("Approved; the last word was %s's, at %s.".formatted(by, time(step.at())));
      case ChangeEvent.Rejected(var reason) ->
          Optional.of("Rejected by %s, at %s: %s".formatted(by, time(step.at()), reason));
      case ChangeEvent.Withdrawn(var reason) ->
          Optional.of("Withdrawn by %s, at %s: %s".formatted(by, time(step.at()), reason));
      case ChangeEvent.Expired(var why) -> Optional.of("Expired: %s.".formatted(why));
      case ChangeEvent.Edited _ ->
          Optional.of(
              "Changed by %s, at %s: this message is out of date.".formatted(by, time(step.at())));
      case ChangeEvent.Submitted _ ->
          Optional.of(
              "Put forward again, at %s: see the newer message.".formatted(time(step.at())));
      default -> Optional.empty();
    };
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }
}
