package io.plumbline.domain.media.usecase;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.job.Work;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.BatchImported;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.Upload;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.media.port.MediaFeed;
import io.plumbline.domain.media.port.Uploads;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.port.IdSource;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Imports a file that was handed in: reads it once to judge it whole, and, if nothing refuses it,
 * again to store every row with its lineage, together with the ledger entry.
 */
public final class ImportMedia implements Work {

  private final Uploads uploads;
  private final Batches batches;
  private final Ledger ledger;
  private final IdSource ids;
  private final InstantSource clock;

  public ImportMedia(
      Uploads uploads, Batches batches, Ledger ledger, IdSource ids, InstantSource clock) {
    this.uploads = uploads;
    this.batches = batches;
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Conclusion perform(Job job, ProgressListener progress) {
    Optional<Upload> upload = uploads.find(job.subject());
    if (upload.isEmpty()) {
      return new Conclusion.Refused("The file was already taken in or removed.", List.of());
    }
    return judge(job, upload.get(), progress);
  }

  private Conclusion judge(Job job, Upload upload, ProgressListener progress) {
    progress.report(0.05, "Reading " + upload.fileName());
    MediaFeed feed = uploads.feed(upload);
    MediaFeed.Reading reading = feed.read(upload.mapping(), row -> tick(row, progress));
    if (reading.refused()) {
      long errors =
          reading.findings().stream().filter(f -> f.severity() == Finding.Severity.ERROR).count();
      return new Conclusion.Refused(
          "%s was refused: %d findings. Nothing was stored.".formatted(upload.fileName(), errors),
          reading.findings());
    }
    Optional<Batch> known =
        batches.withHash(job.brand(), reading.sha256(), upload.mapping().inWords());
    if (known.isPresent()) {
      return new Conclusion.Done(() -> alreadyImported(upload, known.get()));
    }
    progress.report(0.6, "Storing %d rows".formatted(reading.rows()));
    return new Conclusion.Done(() -> store(job, upload, feed, reading));
  }

  private static void tick(SourceRow row, ProgressListener progress) {
    if (row.number() % 20_000 == 0) {
      progress.report(0.3, "Read %d rows".formatted(row.number()));
    }
  }

  private String alreadyImported(Upload upload, Batch known) {
    uploads.remove(upload.id());
    return "%s was imported before, as %s on %s; nothing was stored twice."
        .formatted(
            upload.fileName(), known.fileName(), known.importedAt().toString().substring(0, 10));
  }

  private String store(Job job, Upload upload, MediaFeed feed, MediaFeed.Reading reading) {
    LocalDate first = Objects.requireNonNull(reading.first());
    LocalDate last = Objects.requireNonNull(reading.last());
    Batch batch =
        new Batch(
            ids.next(),
            job.brand(),
            upload.fileName(),
            reading.sha256(),
            upload.mapping().inWords(),
            reading.header(),
            reading.rows(),
            reading.observations(),
            first,
            last,
            clock.instant(),
            job.requestedBy());
    batches.add(
        batch,
        upload.mapping().granularity(),
        writer -> feed.read(upload.mapping(), writer::write));
    ledger.append(job.brand(), new BatchImported(batch), job.requestedBy(), Origin.JOB, job.id());
    uploads.remove(upload.id());
    return "%d rows, %d numbers from %s to %s were stored."
        .formatted(batch.rows(), batch.observations(), first, last);
  }
}
