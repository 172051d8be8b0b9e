package io.plumbline.domain.access.port;

import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Failed sign-ins in memory. */
public final class InMemorySignInAttempts implements SignInAttempts {

  private record Failure(String name, Instant at) {}

  private final InMemoryTransaction transaction;
  private List<Failure> failures = List.of();

  public InMemorySignInAttempts(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void failed(String name, Instant at) {
    replace(
        known -> {
          List<Failure> more = new ArrayList<>(known);
          more.add(new Failure(name, at));
          return more;
        });
  }

  @Override
  public int failuresSince(String name, Instant since) {
    return transaction.in(
        () ->
            (int)
                failures.stream()
                    .filter(f -> f.name().equals(name) && !f.at().isBefore(since))
                    .count());
  }

  @Override
  public void clear(String name) {
    replace(known -> known.stream().filter(f -> !f.name().equals(name)).toList());
  }

  private void replace(UnaryOperator<List<Failure>> change) {
    transaction.run(
        () -> {
          List<Failure> before = failures;
          failures = change.apply(before);
          transaction.undoWith(() -> failures = before);
        });
  }
}
