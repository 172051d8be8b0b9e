package io.plumbline.domain.change.port;

import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.change.shipping.End;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Dispatches in memory. */
public final class InMemoryDispatches implements Dispatches {

  private record Row(Dispatch dispatch, long attempt, @Nullable Instant due) {}

  private final InMemoryTransaction transaction;
  private final List<Row> rows = new ArrayList<>();

  public InMemoryDispatches(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public Dispatch open(Dispatch dispatch) {
    return transaction.in(
        () -> {
          for (Row row : rows) {
            if (row.dispatch().order().key().equals(dispatch.order().key())) {
              return row.dispatch();
            }
            if (sameStep(row.dispatch(), dispatch)
                && !(row.dispatch().end() instanceof End.Undone)) {
              throw new IllegalStateException("Another order does the same step.");
            }
          }
          Row added = new Row(dispatch, 0, dispatch.openedAt());
          rows.add(added);
          transaction.undoWith(() -> rows.remove(added));
          return dispatch;
        });
  }

  private static boolean sameStep(Dispatch one, Dispatch other) {
    return one.order().brand().equals(other.order().brand())
        && one.order().request().equals(other.order().request())
        && one.order().step() == other.order().step()
        && one.order().purpose() == other.order().purpose();
  }

  @Override
  public Optional<Dispatch> find(BrandId brand, UUID order) {
    return transaction.in(() -> place(brand, order).map(rows::get).map(Row::dispatch));
  }

  private Optional<Integer> place(BrandId brand, UUID order) {
    for (int i = 0; i < rows.size(); i++) {
      var at = rows.get(i).dispatch().order();
      if (at.key().equals(order) && at.brand().equals(brand)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Dispatch> of(BrandId brand, String request) {
    return transaction.in(
        () ->
            rows.stream()
                .map(Row::dispatch)
                .filter(one -> one.order().brand().equals(brand))
                .filter(one -> one.order().request().equals(request))
                .toList());
  }

  @Override
  public List<Dispatch> newest(BrandId brand, int limit) {
    return transaction.in(
        () ->
            rows.reversed().stream()
                .map(Row::dispatch)
                .filter(one -> one.order().brand().equals(brand))
                .limit(limit)
                .toList());
  }

  @Override
  public Optional<Taken> takeDue(Instant now, Instant until) {
    return transaction.in(
        () ->
            rows.stream()
                .filter(row -> row.due() != null && !row.due().isAfter(now))
                .min(Comparator.comparing(Row::due))
                .flatMap(
                    row ->
                        take(row.dispatch().order().brand(), row.dispatch().order().key(), until)));
  }

  @Override
  public Optional<Taken> take(BrandId brand, UUID order, Instant until) {
    return transaction.in(
        () ->
            place(brand, order)
                .map(
                    place -> {
                      Row row = rows.get(place);
                      put(place, new Row(row.dispatch(), row.attempt() + 1, until));
                      return new Taken(row.dispatch(), row.attempt() + 1, until);
                    }));
  }

  @Override
  public boolean store(Taken taken, Dispatch now, @Nullable Instant due) {
    return transaction.in(
        () -> {
          int place = place(now.order().brand(), now.order().key()).orElseThrow();
          if (rows.get(place).attempt() != taken.attempt()) {
            return false;
          }
          put(place, new Row(now, taken.attempt(), due));
          return true;
        });
  }

  private void put(int place, Row row) {
    Row before = rows.set(place, row);
    transaction.undoWith(() -> rows.set(place, before));
  }
}
