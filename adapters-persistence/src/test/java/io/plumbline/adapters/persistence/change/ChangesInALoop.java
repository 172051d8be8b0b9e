package io.plumbline.adapters.persistence.change;

import static io.plumbline.domain.change.usecase.ChangeBench.BRAND;
import static io.plumbline.domain.change.usecase.ChangeBench.LEO;
import static io.plumbline.domain.change.usecase.ChangeBench.MAYA;
import static io.plumbline.domain.change.usecase.ChangeBench.MONDAY;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.adapters.persistence.access.UuidV7Source;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.Sweep;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.change.usecase.ChangeBench;
import io.plumbline.domain.change.usecase.ConfirmShipped;
import io.plumbline.domain.change.usecase.DecideChange;
import io.plumbline.domain.change.usecase.RollBackChange;
import io.plumbline.domain.change.usecase.ShipChange;
import io.plumbline.domain.change.usecase.SubmitChange;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.port.IdSource;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;

/**
 * A process that takes change requests through their whole life, over and over, until it is killed:
 * it goes on from wherever the one before it was. Every id it makes goes to standard output before
 * it is used, and a line when the step it was made for is acknowledged.
 */
final class ChangesInALoop {

  /** Begins a line with the ids of a step, before it is taken. */
  static final String ID = "id ";

  /** The step is acknowledged. */
  static final String DONE = "done";

  /** The step failed, as it may where its connection is cut. */
  static final String FAILED = "failed ";

  /** A step begins. */
  static final String BEGINS = "begins";

  /** A step begins, and the process may be killed. */
  static final String WARM = "warm";

  private static final int WARM_AFTER = 12;

  private final PrintStream out;
  private final ChangeBench bench;

  private ChangesInALoop(PrintStream out, Persistence database) {
    this.out = out;
    IdSource made = new UuidV7Source(InstantSource.system());
    this.bench =
        ChangesOnDatabase.bench(
            database,
            () -> {
              UUID id = made.next();
              out.println(ID + id);
              return id;
            });
  }

  /** Takes the address, the role and its password; never ends by itself. */
  public static void main(String[] args) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(args[0]);
    config.setUsername(args[1]);
    config.setPassword(args[2]);
    config.setMaximumPoolSize(1);
    config.addDataSourceProperty("ApplicationName", "loop");
    PrintStream out = new PrintStream(System.out, true);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      new ChangesInALoop(out, new Persistence(pool)).goOn();
    }
  }

  private void goOn() {
    for (int step = 1; ; step++) {
      out.println(step < WARM_AFTER ? BEGINS : WARM);
      try {
        next();
        out.println(DONE);
      } catch (RuntimeException cut) {
        out.println(FAILED + cut.getClass().getSimpleName());
      }
    }
  }

  /** Takes the newest request one step further, or begins the next in the week after. */
  private void next() {
    ChangeHistory newest = bench.ports.requests().newest(BRAND, Set.of(), 1).getFirst();
    int number = newest.identity().number();
    LocalDate monday = MONDAY.plusWeeks(number);
    bench.clock.advance(
        Duration.between(bench.clock.instant(), monday.atTime(8, 0).toInstant(ZoneOffset.UTC)));
    String label = newest.identity().label();
    switch (newest.request()) {
      case ChangeRequest.Drafted _ when number > 1 ->
          expect(
              bench.submit.submit(new SubmitChange.Command(BRAND, label, MAYA, Origin.REST)),
              SubmitChange.Outcome.Submitted.class);
      case ChangeRequest.Submitted _ ->
          expect(
              bench.decided(label, DecideChange.Answer.APPROVE, LEO),
              DecideChange.Outcome.Approved.class);
      case ChangeRequest.Approved _ ->
          expect(
              bench.ship.ship(new ShipChange.Command(BRAND, label, MAYA, Origin.REST)),
              ShipChange.Outcome.Shipping.class);
      case ChangeRequest.Shipping shipping -> setOrSettled(label, shipping.order());
      case ChangeRequest.Watching _ ->
          expect(
              bench.rollBack.rollBack(
                  new RollBackChange.Command(BRAND, label, "It hurts.", LEO, Origin.REST)),
              RollBackChange.Outcome.RollingBack.class);
      case ChangeRequest.RollingBack back -> setOrSettled(label, back.how().order());
      default -> SameAgain.begun(bench, monday.plusWeeks(200));
    }
  }

  private void setOrSettled(String label, UUID order) {
    Dispatch dispatch = bench.dispatches.find(BRAND, order).orElseThrow();
    if (dispatch.byHand().isPresent()) {
      expect(
          bench.confirm.confirm(
              new ConfirmShipped.Command(
                  BRAND,
                  order,
                  dispatch.byHand().getAsInt(),
                  ConfirmShipped.Answer.CONFIRM,
                  "Set in the platform.",
                  null,
                  MAYA,
                  Origin.REST)),
          ConfirmShipped.Outcome.Recorded.class);
    } else {
      Sweep settled = bench.settle.settle();
      if (!settled.broken().isEmpty()) {
        throw settled.broken().getFirst().cause();
      }
    }
  }

  /** A loop that is refused proves nothing: it must end. */
  private static void expect(Object outcome, Class<?> kind) {
    if (!kind.isInstance(outcome)) {
      throw new AssertionError("not " + kind.getSimpleName() + " but " + outcome);
    }
  }
}
