package io.plumbline.domain.shared.port;

import io.plumbline.domain.shared.BrandId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Things that are a list of steps, in memory; the transaction lets in one at a time.
 *
 * @param <H> a thing with its steps
 */
public final class InMemoryHistories<H> {

  /**
   * What is asked of a history.
   *
   * @param once what of the brand's things only one may have; absent where nothing is
   */
  public record About(
      BrandId brand,
      UUID id,
      int number,
      String label,
      String state,
      int steps,
      @Nullable String once) {}

  private final InMemoryTransaction transaction;
  private final Function<H, About> about;
  private final Map<UUID, H> all = new LinkedHashMap<>();

  public InMemoryHistories(InMemoryTransaction transaction, Function<H, About> about) {
    this.transaction = transaction;
    this.about = about;
  }

  /** Waits for the one that is in. */
  public void hold() {
    transaction.run(() -> {});
  }

  public int nextNumber(BrandId brand) {
    return transaction.in(() -> (int) all.values().stream().filter(of(brand)).count() + 1);
  }

  /** Keeps a history with one step more than it has here. */
  public void add(H history) {
    transaction.run(
        () -> {
          About now = about.apply(history);
          H before = all.get(now.id());
          int steps = before == null ? 0 : about.apply(before).steps();
          String once = now.once();
          boolean taken =
              before == null
                  && once != null
                  && first(now.brand(), one -> once.equals(one.once())).isPresent();
          if (steps != now.steps() - 1 || taken) {
            throw new IllegalStateException(
                "Step %d of %s is there already.".formatted(now.steps(), now.label()));
          }
          all.put(now.id(), history);
          transaction.undoWith(
              () -> {
                if (before == null) {
                  all.remove(now.id());
                } else {
                  all.put(now.id(), before);
                }
              });
        });
  }

  public Optional<H> first(BrandId brand, Predicate<About> which) {
    return transaction.in(
        () ->
            all.values().stream()
                .filter(of(brand))
                .filter(one -> which.test(about.apply(one)))
                .findFirst());
  }

  public List<H> newest(BrandId brand, Set<String> states, int limit) {
    return transaction.in(
        () ->
            all.values().stream()
                .filter(of(brand))
                .filter(one -> states.isEmpty() || states.contains(about.apply(one).state()))
                .sorted(Comparator.comparingInt((H one) -> about.apply(one).number()).reversed())
                .limit(limit)
                .toList());
  }

  private Predicate<H> of(BrandId brand) {
    return one -> about.apply(one).brand().equals(brand);
  }
}
