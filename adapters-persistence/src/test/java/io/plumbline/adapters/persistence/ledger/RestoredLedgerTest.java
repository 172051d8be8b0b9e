package io.plumbline.adapters.persistence.ledger;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.persistence.Database;
import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.domain.ledger.ChainVerification.Verdict;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.CheckpointSigner;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.port.PublishedCheckpoints;
import io.plumbline.domain.ledger.port.SampleFact;
import io.plumbline.domain.ledger.usecase.SignCheckpoint;
import io.plumbline.domain.ledger.usecase.VerifyLedger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.port.CountingIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R10, the drill: a backup put back is held to the checkpoints that were published meanwhile. */
class RestoredLedgerTest {

  @TempDir Path folder;

  private final InstantSource clock = InstantSource.system();

  private Verdict written(Path database, int from, int to) {
    CheckpointSigner signer = LedgerTable.signer(folder.resolve("key.pem"));
    PublishedCheckpoints published = LedgerTable.published(folder.resolve("checkpoints"));
    try (Database opened = Database.open(new Database.Settings.ThrowAway(database))) {
      Persistence ports = new Persistence(opened.dataSource());
      Ledger ledger = ports.ledger(clock);
      if (from == 1 && to > 0) {
        ports.brands().add(HARBOUR);
      }
      for (int i = from; i <= to; i++) {
        ledger.append(HARBOUR.id(), SampleFact.batch(i), Actor.SYSTEM, Origin.JOB, new UUID(7, i));
      }
      if (from <= to) {
        new SignCheckpoint(
                ledger,
                signer,
                ports.checkpoints(),
                published,
                new CountingIds(),
                ports.transaction(),
                clock)
            .sign(HARBOUR.id(), Actor.SYSTEM, Origin.JOB);
      }
      return new VerifyLedger(ledger, signer, ports.checkpoints(), published, clock)
          .verify(HARBOUR.id())
          .verdict();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            to.resolve(from.relativize(file)),
            java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @Test
  void a_backup_verifies_against_the_last_checkpoint_and_one_too_old_is_a_cut_end()
      throws IOException {
    Path live = folder.resolve("live");
    assertThat(written(live, 1, 5)).isInstanceOf(Verdict.Intact.class);
    copy(live, folder.resolve("backup"));
    assertThat(written(folder.resolve("backup"), 1, 0))
        .isInstanceOfSatisfying(
            Verdict.Intact.class, intact -> assertThat(intact.head().sequence()).isEqualTo(5));
    assertThat(written(live, 6, 8)).isInstanceOf(Verdict.Intact.class);
    assertThat(written(folder.resolve("backup"), 6, 5))
        .isInstanceOfSatisfying(
            Verdict.Broken.class, broken -> assertThat(broken.sequence()).isEqualTo(6));
  }
}
