package io.plumbline.domain.chat.usecase;

import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.TokenSource;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.usecase.DecideChange;
import io.plumbline.domain.chat.Announcement;
import io.plumbline.domain.chat.Button;
import io.plumbline.domain.chat.ChatAccount;
import io.plumbline.domain.chat.ChatClickWords;
import io.plumbline.domain.chat.Nonce;
import io.plumbline.domain.chat.Notice;
import io.plumbline.domain.chat.port.Announcements;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A click on a message's button: decides as the web does, by the same use case, if the button still
 * counts and the account speaks for somebody. A click that does not count leaves the button as it
 * is, so that nobody can use it up for others.
 */
public final class ClickApprove {

  /** How it ended. */
  public sealed interface Outcome {

    /** Returns what is told to whoever clicked. */
    String words();

    /** It counts; the message is to say so. */
    record Counted(String words, Notice notice) implements Outcome {}

    /** It came to nothing. */
    record Refused(String words) implements Outcome {}
  }

  private final Announcements messages;
  private final FindLink links;
  private final DecideChange decide;
  private final NoticeBoard board;
  private final ChatLog log;
  private final TokenSource secrets;
  private final Transaction transaction;
  private final InstantSource clock;

  public ClickApprove(
      Announcements messages,
      FindLink links,
      DecideChange decide,
      NoticeBoard board,
      ChatLog log,
      TokenSource secrets,
      Transaction transaction,
      InstantSource clock) {
    this.messages = messages;
    this.links = links;
    this.decide = decide;
    this.board = board;
    this.log = log;
    this.secrets = secrets;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Returns what the click came to. */
  public Outcome click(ChatAccount account, Button button) {
    return transaction.in(() -> clicked(account, button));
  }

  private Outcome clicked(ChatAccount account, Button button) {
    Optional<User> user = links.find(account);
    if (user.isEmpty()) {
      return refused(
          account,
          Actor.SYSTEM,
          button,
          "This chat account speaks for nobody in Plumbline: get a code there and link it.");
    }
    Actor by = user.get().actor();
    Optional<Announcement> found =
        messages.hold(button.nonce().hash()).filter(message -> isOf(message, button));
    if (found.isEmpty()) {
      return refused(
          account, by, button, "This button counts no more: see the message as it is now.");
    }
    if (!moment().isBefore(found.get().expires())) {
      return refused(
          account, by, button, "The time to decide on %s is over.".formatted(button.label()));
    }
    return decided(account, by, button, found.get());
  }

  private Outcome decided(ChatAccount account, Actor by, Button button, Announcement message) {
    DecideChange.Outcome outcome =
        decide.decide(
            new DecideChange.Command(
                button.brand(),
                button.label(),
                DecideChange.Answer.APPROVE,
                button.content(),
                "",
                false,
                by,
                Origin.CHAT));
    String words = ChatClickWords.of(outcome, button.label());
    return switch (outcome) {
      case DecideChange.Outcome.Approved(var history) -> counted(words, message, history);
      case DecideChange.Outcome.MoreNeeded(var history, int _) -> counted(words, message, history);
      case DecideChange.Outcome.Rejected(var history) -> counted(words, message, history);
      case DecideChange.Outcome.OwnRequest _,
          DecideChange.Outcome.RulesChanged _,
          DecideChange.Outcome.BudgetsChanged _,
          DecideChange.Outcome.Blocked _,
          DecideChange.Outcome.NotAllowed _,
          DecideChange.Outcome.Unknown _,
          DecideChange.Outcome.NotOpen _,
          DecideChange.Outcome.Changed _,
          DecideChange.Outcome.Lapsed _,
          DecideChange.Outcome.StepUpNeeded _ ->
          refused(account, by, button, words);
    };
  }

  /** The button is used; where more are needed, another takes its place. */
  private Outcome counted(String words, Announcement message, ChangeHistory history) {
    Nonce next = board.clickable(message, history) ? new Nonce(secrets.next()) : null;
    Announcement used = message.offering(next == null ? null : next.hash());
    messages.put(used);
    return new Outcome.Counted(words, board.notice(used, history, next));
  }

  private Outcome refused(ChatAccount account, Actor by, Button button, String words) {
    log.refused(account, by, button, words, moment());
    return new Outcome.Refused(words);
  }

  private static boolean isOf(Announcement message, Button button) {
    return message.brand().equals(button.brand())
        && message.label().equals(button.label())
        && message.content().equals(button.content());
  }

  private Instant moment() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
