package io.plumbline.adapters.persistence.change;

import static io.plumbline.domain.change.usecase.ChangeBench.BRAND;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.adapters.persistence.access.UuidV7Source;
import io.plumbline.adapters.persistence.schema.Endpoint;
import io.plumbline.domain.change.usecase.ChangeBench;
import io.plumbline.domain.ledger.ChainVerification;
import io.plumbline.domain.ledger.port.Verifying;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A process at work on change requests is killed at any moment, or its connection cut under it, and
 * the next goes on. What was acknowledged is there once; what was not is there whole or not at all;
 * no state is without its entry and no entry without its state. Reliability target R1.
 */
class KilledAtAnyMomentTest {

  /** Processes killed with SIGKILL: {@code -Dplumbline.kills=100}. */
  private static final int KILLS = Integer.getInteger("plumbline.kills", 2);

  /** Connections cut under each of them before: {@code -Dplumbline.cuts=9}. */
  private static final int CUTS = Integer.getInteger("plumbline.cuts", 4);

  /** Each life takes a week of the clock, and data of long ago are no good. */
  private static final int KILLS_OF_A_DATABASE = Math.max(1, 20 / (CUTS + 1));

  /** What the last process complained of: cut connections, or why it does not work. */
  private static final Path ERRORS = Path.of("target", "killed-at-any-moment.log");

  private static final int PATIENCE_SECONDS = 60;
  private static final long WITHIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  private final Random random = new Random(20261122);

  /** What a process said of itself: the ids of each step, and whether it was acknowledged. */
  private record Said(List<Set<String>> acknowledged, List<Set<String>> others) {}

  private int acknowledged;
  private int there;
  private int notThere;
  private int cuts;

  @Test
  void nothing_is_lost_and_nothing_is_half_done() throws SQLException, IOException {
    for (int kill = 0; kill < KILLS; kill++) {
      if (kill % KILLS_OF_A_DATABASE == 0) {
        if (kill > 0) {
          database.empty();
        }
        ChangeBench bench = bench();
        bench.furnish();
        bench.ready();
      }
      Said said = killed();
      check(said);
      tell(kill + 1);
    }
    assertThat(acknowledged).isGreaterThan(10 * KILLS);
  }

  private void tell(int kills) {
    System.out.printf(
        "%d processes killed, %d connections cut: %d steps acknowledged, all there; of %d cut short"
            + " %d are there whole, %d not at all%n",
        kills, cuts, acknowledged, there + notThere, there, notThere);
  }

  private static ChangeBench bench() {
    return ChangesOnDatabase.bench(database.ports(), new UuidV7Source(InstantSource.system()));
  }

  private Said killed() throws IOException, SQLException {
    Endpoint where = database.endpoint();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                ChangesInALoop.class.getName(),
                where.url(),
                where.app().name(),
                where.app().password())
            .redirectError(ERRORS.toFile())
            .start();
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    Semaphore begun = new Semaphore(0);
    try (BufferedReader from = process.inputReader(StandardCharsets.US_ASCII)) {
      Thread reader = Thread.ofVirtual().start(() -> readAll(from, lines, begun));
      for (int cut = 0; cut < CUTS; cut++) {
        atSomeMoment(begun);
        cut();
      }
      atSomeMoment(begun);
      process.destroyForcibly();
      assertThat(process.waitFor()).isEqualTo(128 + 9);
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    waitUntilNobodyIsLeft();
    return said(lines);
  }

  private static void readAll(BufferedReader from, List<String> lines, Semaphore begun) {
    try {
      for (String line = from.readLine(); line != null; line = from.readLine()) {
        lines.add(line);
        if (line.equals(ChangesInALoop.WARM)) {
          begun.release();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for one of the next steps to begin, and for up to 50 ms more. */
  private void atSomeMoment(Semaphore begun) throws InterruptedException {
    begun.drainPermits();
    assertThat(begun.tryAcquire(1 + random.nextInt(3), PATIENCE_SECONDS, TimeUnit.SECONDS))
        .as("it works; see %s", ERRORS)
        .isTrue();
    LockSupport.parkNanos(random.nextLong(WITHIN_NANOS));
  }

  private static final String OTHERS =
      " FROM pg_stat_activity WHERE datname = current_database() AND usename = '%s'"
          + " AND application_name = 'loop'";

  /** Ends the server process behind the connection that the process at work has. */
  private void cut() throws SQLException {
    try (Connection connection = database.asSuperuser();
        Statement statement = connection.createStatement()) {
      try (var rows =
          statement.executeQuery(
              "SELECT count(*) FILTER (WHERE pg_terminate_backend(pid))" + others())) {
        rows.next();
        cuts += rows.getInt(1);
      }
    }
  }

  private static String others() {
    return OTHERS.formatted(database.endpoint().app().name());
  }

  /** A server process ends a moment after its client. */
  private static void waitUntilNobodyIsLeft() throws SQLException {
    try (Connection connection = database.asSuperuser();
        Statement statement = connection.createStatement()) {
      boolean left = true;
      while (left) {
        try (var rows = statement.executeQuery("SELECT count(*)" + others())) {
          rows.next();
          left = rows.getInt(1) > 0;
        }
      }
    }
  }

  /** The last line may have been cut off in its middle. */
  private Said said(List<String> lines) {
    Said said = new Said(new ArrayList<>(), new ArrayList<>());
    Set<String> ids = new HashSet<>();
    for (String line : lines) {
      if (line.startsWith(ChangesInALoop.ID)) {
        ids.add(line.substring(ChangesInALoop.ID.length()));
        continue;
      }
      boolean done = line.equals(ChangesInALoop.DONE);
      if (!done && !line.startsWith(ChangesInALoop.FAILED)) {
        continue;
      }
      (done ? said.acknowledged() : said.others()).add(Set.copyOf(ids));
      ids.clear();
    }
    said.others().add(ids);
    return said;
  }

  private void check(Said said) {
    List<String> present =
        database
            .asApp()
            .resultQuery(
                """
                SELECT idempotency_key::text FROM ledger_entry
                UNION ALL SELECT order_key::text FROM dispatch
                UNION ALL SELECT id::text FROM change_request
                """)
            .fetch(0, String.class);
    Set<String> once = new HashSet<>(present);
    assertThat(present).hasSameSizeAs(once);
    for (Set<String> step : said.acknowledged()) {
      assertThat(once).as("acknowledged").containsAll(step);
      acknowledged++;
    }
    for (Set<String> step : said.others()) {
      long found = step.stream().filter(once::contains).count();
      assertThat(found).as("of %s, not acknowledged", step).isIn(0L, (long) step.size());
      there += found > 0 ? 1 : 0;
      notThere += found > 0 ? 0 : 1;
    }
    ChangeBench bench = bench();
    assertThat(EntryForEveryState.misfits(database.asApp())).isEmpty();
    assertThat(Verifying.unsigned(bench.ledger, bench.clock).verify(BRAND).verdict())
        .isInstanceOf(ChainVerification.Verdict.Intact.class);
  }
}
