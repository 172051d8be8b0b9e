package io.plumbline.domain.chat.port;

import io.plumbline.domain.chat.Announcement;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Messages in memory; the transaction lets in one at a time. */
public final class InMemoryAnnouncements implements Announcements {

  private final InMemoryTransaction transaction;
  private final Map<UUID, Announcement> all = new LinkedHashMap<>();

  public InMemoryAnnouncements(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public boolean add(Announcement announcement) {
    return transaction.in(
        () -> {
          if (all.values().stream().anyMatch(one -> same(one, announcement))) {
            return false;
          }
          all.put(announcement.id(), announcement);
          transaction.undoWith(() -> all.remove(announcement.id()));
          return true;
        });
  }

  private static boolean same(Announcement one, Announcement other) {
    return one.brand().equals(other.brand())
        && one.label().equals(other.label())
        && one.step() == other.step()
        && one.medium() == other.medium();
  }

  @Override
  public List<Announcement> due(Instant now, int limit) {
    return transaction.in(
        () ->
            all.values().stream()
                .filter(one -> !one.settled() && !one.due().isAfter(now))
                .sorted(Comparator.comparing(Announcement::due))
                .limit(limit)
                .toList());
  }

  @Override
  public Optional<Announcement> claim(Announcement announcement, Instant now, Instant until) {
    return transaction.in(
        () -> {
          Optional<Announcement> mine =
              Optional.ofNullable(all.get(announcement.id()))
                  .filter(one -> !one.settled() && !one.due().isAfter(now))
                  .map(one -> one.inHand(until));
          mine.ifPresent(this::put);
          return mine;
        });
  }

  @Override
  public Optional<Announcement> hold(Hash nonce) {
    return transaction.in(
        () -> all.values().stream().filter(one -> nonce.equals(one.nonce())).findFirst());
  }

  @Override
  public void put(Announcement announcement) {
    transaction.run(
        () -> {
          Announcement before = all.put(announcement.id(), announcement);
          transaction.undoWith(() -> all.put(announcement.id(), before));
        });
  }

  /** Returns all there are. */
  public List<Announcement> all() {
    return transaction.in(() -> List.copyOf(all.values()));
  }
}
