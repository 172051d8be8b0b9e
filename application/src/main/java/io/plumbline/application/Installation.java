package io.plumbline.application;

import io.plumbline.adapters.ingest.csv.CsvMediaFeed;
import io.plumbline.adapters.ingest.spec.YamlSpecFormat;
import io.plumbline.adapters.persistence.Database;
import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.adapters.persistence.access.UuidV7Source;
import io.plumbline.adapters.persistence.ledger.LedgerTable;
import io.plumbline.domain.access.usecase.AddBrand;
import io.plumbline.domain.access.usecase.ListBrands;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.usecase.FindJob;
import io.plumbline.domain.job.usecase.RunJob;
import io.plumbline.domain.ledger.port.CheckpointSigner;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.port.PublishedCheckpoints;
import io.plumbline.domain.ledger.usecase.ExportLedger;
import io.plumbline.domain.ledger.usecase.ProveEntry;
import io.plumbline.domain.ledger.usecase.SignCheckpoint;
import io.plumbline.domain.ledger.usecase.VerifyLedger;
import io.plumbline.domain.media.port.Uploads;
import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.media.usecase.ImportMedia;
import io.plumbline.domain.media.usecase.RequestImport;
import io.plumbline.domain.mix.usecase.SaveMixModelSpec;
import io.plumbline.domain.reporting.usecase.ClosePeriod;
import io.plumbline.domain.shared.port.IdSource;
import java.time.InstantSource;
import java.util.Map;

/**
 * The use cases on the database of this installation, for one command, without a server; one that
 * runs meanwhile is not disturbed.
 */
public final class Installation implements AutoCloseable {

  private final InstantSource clock = InstantSource.system();
  private final IdSource ids = new UuidV7Source(clock);
  private final Database database;
  private final Persistence persistence;
  private final CheckpointSigner signer;
  private final PublishedCheckpoints published;

  private Installation(Database database, Settings settings) {
    this.database = database;
    this.signer = LedgerTable.signer(settings.ledgerKey());
    this.published = LedgerTable.published(settings.checkpoints());
    this.persistence = new Persistence(database.dataSource());
  }

  /** Opens the database that {@code settings} name. */
  public static Installation open(Settings settings) {
    return new Installation(Database.open(settings.database()), settings);
  }

  public ListBrands listBrands() {
    return new ListBrands(persistence.brands());
  }

  public AddBrand addBrand() {
    return new AddBrand(
        persistence.brands(), persistence.users(), ledger(), ids, persistence.transaction());
  }

  public SaveMixModelSpec saveMixModelSpec() {
    return new SaveMixModelSpec(
        persistence.mixModelSpecs(),
        new YamlSpecFormat(),
        ledger(),
        ids,
        persistence.transaction(),
        clock);
  }

  public AssessDataQuality assessDataQuality() {
    return new AssessDataQuality(persistence.batches(), clock);
  }

  public VerifyLedger verifyLedger() {
    return new VerifyLedger(ledger(), signer, persistence.checkpoints(), published, clock);
  }

  public ExportLedger exportLedger() {
    return new ExportLedger(ledger(), signer, persistence.checkpoints(), published);
  }

  public ProveEntry proveEntry() {
    return new ProveEntry(ledger(), signer, persistence.checkpoints());
  }

  public SignCheckpoint signCheckpoint() {
    return new SignCheckpoint(
        ledger(),
        signer,
        persistence.checkpoints(),
        published,
        ids,
        persistence.transaction(),
        clock);
  }

  public ClosePeriod closePeriod() {
    return new ClosePeriod(
        ledger(), persistence.ledgerRights(), signCheckpoint(), persistence.transaction(), clock);
  }

  private Ledger ledger() {
    return persistence.ledger(clock);
  }

  /** Imports a file here and now, past the queue of any server; returns how it ended. */
  public Job importNow(RequestImport.Command command) {
    Job job =
        new RequestImport(
                uploads(), persistence.jobs(), _ -> {}, ids, persistence.transaction(), clock)
            .request(command);
    ImportMedia work =
        new ImportMedia(uploads(), persistence.batches(), persistence.ledger(clock), ids, clock);
    new RunJob(persistence.jobs(), Map.of(Job.Kind.IMPORT, work), persistence.transaction(), clock)
        .run(job.id());
    return new FindJob(persistence.jobs()).find(job.brand(), job.id()).orElseThrow();
  }

  private Uploads uploads() {
    return persistence.uploads((name, bytes) -> new CsvMediaFeed(name, bytes::get));
  }

  @Override
  public void close() {
    database.close();
  }
}
