package io.plumbline.adapters.persistence.ledger;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.persistence.Database;
import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.domain.ledger.ChainVerification.Verdict;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.port.SampleFact;
import io.plumbline.domain.ledger.port.Verifying;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Racing;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Appends a second on one chain, every one committed to disk, and entries verified a second, on the
 * embedded PostgreSQL: {@code ./mvnw -pl adapters-persistence -am test -Dtest=LedgerBench
 * -Dsurefire.failIfNoSpecifiedTests=false}. Not part of any run by itself.
 */
class LedgerBench {

  private static final System.Logger LOG = System.getLogger("bench");
  private static final int APPENDS = 2_000;
  private static final int VERIFIED = 100_000;

  @TempDir Path folder;

  @Test
  void appends_and_verification() {
    try (Database opened = Database.open(new Database.Settings.Embedded(folder.resolve("pg")))) {
      Persistence ports = new Persistence(opened.dataSource());
      ports.brands().add(HARBOUR);
      ports.brands().add(NORTHERN);
      Ledger ledger = ports.ledger(InstantSource.system());
      appended(ledger, HARBOUR.id(), 1, 0);
      for (int writers : new int[] {1, 8}) {
        double rate = appended(ledger, HARBOUR.id(), writers, writers);
        LOG.log(Level.INFO, "{0} writers: {1} appends a second", writers, Math.round(rate));
      }
      for (int from = 0; from < VERIFIED; from += 1000) {
        int first = from;
        ports
            .transaction()
            .run(
                () -> {
                  for (int i = first; i < first + 1000; i++) {
                    append(ledger, NORTHERN.id(), i, 99);
                  }
                });
      }
      for (int round = 1; round <= 5; round++) {
        long start = System.nanoTime();
        Verdict verdict =
            Verifying.unsigned(ledger, InstantSource.system()).verify(NORTHERN.id()).verdict();
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(verdict).isInstanceOf(Verdict.Intact.class);
        LOG.log(Level.INFO, "{0} entries verified a second", Math.round(VERIFIED / seconds));
      }
    }
  }

  private static double appended(Ledger ledger, BrandId brand, int writers, int salt) {
    long start = System.nanoTime();
    Racing.threads(
        writers,
        writer -> {
          for (int i = 0; i < APPENDS / writers; i++) {
            append(ledger, brand, i, 1000 * (salt + 1) + writer);
          }
          return writer;
        });
    return APPENDS / ((System.nanoTime() - start) / 1e9);
  }

  private static void append(Ledger ledger, BrandId brand, int number, int salt) {
    ledger.append(
        brand, SampleFact.batch(number), Actor.human("mara"), Origin.JOB, new UUID(salt, number));
  }
}
