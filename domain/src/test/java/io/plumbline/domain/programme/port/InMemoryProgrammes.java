package io.plumbline.domain.programme.port;

import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.programme.BacklogItem;
import io.plumbline.domain.programme.BacklogLink;
import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.PlanningPeriod;
import io.plumbline.domain.programme.Touchpoint;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Programmes in memory; which runs and tests there are is told to it. */
public final class InMemoryProgrammes implements Programmes {

  private record Place<K>(BrandId brand, K key) {}

  private final InMemoryTransaction transaction;
  private final Map<BrandId, Kept<String>> stewards = new HashMap<>();
  private final Map<Place<UUID>, Kept<PlanningPeriod>> periods = new HashMap<>();
  private final Map<Place<UUID>, Kept<BacklogItem>> backlog = new HashMap<>();
  private final Map<Place<ChannelId>, Kept<Touchpoint>> touchpoints = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  public InMemoryProgrammes(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  /** Has it know a run or a test. */
  public void knows(BrandId brand, String label) {
    known.add(brand + " " + label);
  }

  /** Has it know a steward without any entry, for tests of something else. */
  public void knowsSteward(BrandId brand, String name, Instant since) {
    put(stewards, brand, new Kept<>(name, Actor.human("ada"), since, 1));
  }

  private <K, V> void put(Map<K, V> all, K key, V value) {
    transaction.run(
        () -> {
          V before = all.put(key, value);
          transaction.undoWith(
              () -> {
                if (before == null) {
                  all.remove(key);
                } else {
                  all.put(key, before);
                }
              });
        });
  }

  @Override
  public void hold(BrandId brand) {
    // a transaction over memory is alone anyway
  }

  @Override
  public void name(BrandId brand, String steward, LedgerEntry entry) {
    put(stewards, brand, Kept.of(steward, entry));
  }

  @Override
  public Optional<Kept<String>> steward(BrandId brand) {
    return transaction.in(() -> Optional.ofNullable(stewards.get(brand)));
  }

  @Override
  public void put(PlanningPeriod period, LedgerEntry entry) {
    for (Kept<PlanningPeriod> other : periods(period.brand())) {
      if (!other.value().id().equals(period.id())
          && other.value().terms().overlaps(period.terms())) {
        throw new IllegalStateException("%s overlaps %s.".formatted(period, other.value()));
      }
    }
    put(periods, new Place<>(period.brand(), period.id()), Kept.of(period, entry));
  }

  @Override
  public List<Kept<PlanningPeriod>> periods(BrandId brand) {
    return ofBrand(periods, brand, Comparator.comparing(one -> one.value().terms().first()));
  }

  @Override
  public void put(BacklogItem item, LedgerEntry entry) {
    put(backlog, new Place<>(item.brand(), item.id()), Kept.of(item, entry));
  }

  @Override
  public List<Kept<BacklogItem>> backlog(BrandId brand) {
    return ofBrand(
        backlog, brand, Comparator.<Kept<BacklogItem>>comparingLong(Kept::revision).reversed());
  }

  @Override
  public List<BacklogLink> dead(BrandId brand, List<BacklogLink> links) {
    return transaction.in(
        () -> links.stream().filter(one -> !known.contains(brand + " " + one.label())).toList());
  }

  @Override
  public void put(Touchpoint touchpoint, LedgerEntry entry) {
    put(
        touchpoints,
        new Place<>(touchpoint.brand(), touchpoint.channel()),
        Kept.of(touchpoint, entry));
  }

  @Override
  public List<Kept<Touchpoint>> touchpoints(BrandId brand) {
    return ofBrand(touchpoints, brand, Comparator.comparing(one -> one.value().channel().value()));
  }

  private <K, V> List<V> ofBrand(Map<Place<K>, V> all, BrandId brand, Comparator<V> order) {
    return transaction.in(
        () ->
            all.entrySet().stream()
                .filter(one -> one.getKey().brand().equals(brand))
                .map(Map.Entry::getValue)
                .sorted(order)
                .toList());
  }
}
