package io.plumbline.domain.chat.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.TokenSource;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.usecase.ChangeBook;
import io.plumbline.domain.change.usecase.ListChanges;
import io.plumbline.domain.chat.Announcement;
import io.plumbline.domain.chat.Medium;
import io.plumbline.domain.chat.Nonce;
import io.plumbline.domain.chat.Posting;
import io.plumbline.domain.chat.port.Announcements;
import io.plumbline.domain.chat.port.ChatRoom;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the rooms of requests that wait for a decision, and of what became of them. It runs after
 * the fact and apart from it: a chat that is down delays no decision, and each message is tried
 * again until it stands.
 */
public final class AnnounceChanges {

  /** How long a node has a message in hand. */
  public static final Duration IN_HAND = Duration.ofMinutes(2);

  private static final int AT_ONCE = 50;

  /** After so many failures in a row the end of a request is not told any more. */
  private static final int PATIENCE = 12;

  /** What became of a message. */
  public sealed interface Outcome {

    /** It stands as it should. */
    record Told(Announcement message) implements Outcome {}

    /** It is tried again later. */
    record Failed(Announcement message, String why) implements Outcome {}

    /** Something is wrong here. */
    record Broken(Announcement message, RuntimeException cause) implements Outcome {}
  }

  private final List<ChatRoom> rooms;
  private final Announcements messages;
  private final ListChanges changes;
  private final ChangeBook book;
  private final Brands brands;
  private final NoticeBoard board;
  private final TokenSource secrets;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  public AnnounceChanges(
      List<ChatRoom> rooms,
      Announcements messages,
      ListChanges changes,
      ChangeBook book,
      Brands brands,
      NoticeBoard board,
      TokenSource secrets,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    this.rooms = List.copyOf(rooms);
    this.messages = messages;
    this.changes = changes;
    this.book = book;
    this.brands = brands;
    this.board = board;
    this.secrets = secrets;
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Returns what became of the messages that were due. */
  public List<Outcome> announce() {
    for (ChatRoom room : rooms) {
      for (Brand brand : brands.all()) {
        if (room.serves(brand.id())) {
          changes
              .newest(brand.id(), Set.of("submitted"), Integer.MAX_VALUE)
              .forEach(history -> noted(history, room.medium()));
        }
      }
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Announcement due : messages.due(moment(), AT_ONCE)) {
      for (ChatRoom room : rooms) {
        if (room.medium() == due.medium()) {
          told(room, due).ifPresent(outcomes::add);
        }
      }
    }
    return outcomes;
  }

  private void noted(ChangeHistory history, Medium medium) {
    NoticeBoard.putForward(history)
        .ifPresent(
            step -> {
              Instant now = moment();
              Announcement fresh =
                  new Announcement(
                      ids.next(),
                      history.identity().brand(),
                      history.identity().label(),
                      step.number(),
                      medium,
                      history.request().proposal().content(),
                      ((ChangeRequest.Submitted) history.request()).how().expires(),
                      null,
                      null,
                      0,
                      false,
                      0,
                      now);
              transaction.run(() -> messages.add(fresh));
            });
  }

  private Optional<Outcome> told(ChatRoom room, Announcement due) {
    try {
      Instant now = moment();
      return transaction
          .in(() -> messages.claim(due, now, now.plus(IN_HAND)))
          .flatMap(mine -> told(room, mine, now));
    } catch (RuntimeException cause) {
      return Optional.of(new Outcome.Broken(due, cause));
    }
  }

  /** Looks at the request anew: what is told is what is true now. */
  private Optional<Outcome> told(ChatRoom room, Announcement mine, Instant now) {
    ChangeHistory history = book.find(mine.brand(), mine.label()).orElseThrow();
    boolean open = NoticeBoard.isOpen(mine, history);
    int approvals = NoticeBoard.approvals(history);
    String place = mine.place();
    if (!open && (place == null || mine.attempt() >= PATIENCE)) {
      put(mine.ended());
      return Optional.empty();
    }
    if (open && place != null && mine.shown() == approvals) {
      put(mine.rested(now));
      return Optional.empty();
    }
    Nonce nonce = board.clickable(mine, history) ? new Nonce(secrets.next()) : null;
    Announcement offered = mine.offering(nonce == null ? null : nonce.hash());
    put(offered);
    var notice = board.notice(offered, history, nonce);
    Posting posting = place == null ? room.post(notice) : room.change(place, notice);
    return Optional.of(after(offered, posting, open ? approvals : mine.shown(), !open));
  }

  private Outcome after(Announcement offered, Posting posting, int approvals, boolean over) {
    return switch (posting) {
      case Posting.Done(String place) -> {
        boolean once = offered.medium() == Medium.TEAMS;
        Announcement told = offered.told(place, approvals, over || once, moment());
        put(told);
        yield new Outcome.Told(told);
      }
      case Posting.Failed refused -> {
        Announcement failed = offered.failed(moment(), refused.retryAfter());
        put(failed);
        yield new Outcome.Failed(failed, refused.why());
      }
    };
  }

  private void put(Announcement message) {
    transaction.run(() -> messages.put(message));
  }

  private Instant moment() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
