package io.plumbline.application;

import io.plumbline.adapters.ingest.csv.CsvMediaFormat;
import io.plumbline.adapters.ingest.csv.ShippedSample;
import io.plumbline.domain.job.port.JobQueue;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.media.port.MediaFormat;
import io.plumbline.domain.media.port.Uploads;
import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.media.usecase.ImportMedia;
import io.plumbline.domain.media.usecase.ListBatches;
import io.plumbline.domain.media.usecase.RequestImport;
import io.plumbline.domain.media.usecase.ShowSampleData;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes the use cases of imported media. */
@Dependent
class MediaBeans {

  @Produces
  @Singleton
  RequestImport requestImport(
      Uploads uploads,
      Jobs jobs,
      JobQueue queue,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    return new RequestImport(uploads, jobs, queue, ids, transaction, clock);
  }

  @Produces
  @Singleton
  ImportMedia importMedia(
      Uploads uploads, Batches batches, Ledger ledger, IdSource ids, InstantSource clock) {
    return new ImportMedia(uploads, batches, ledger, ids, clock);
  }

  @Produces
  @Singleton
  ListBatches listBatches(Batches batches) {
    return new ListBatches(batches);
  }

  @Produces
  @Singleton
  AssessDataQuality assessDataQuality(Batches batches, InstantSource clock) {
    return new AssessDataQuality(batches, clock);
  }

  @Produces
  @Singleton
  MediaFormat mediaFormat() {
    return new CsvMediaFormat();
  }

  @Produces
  @Singleton
  ShowSampleData showSampleData(InstantSource clock) {
    return new ShowSampleData(new ShippedSample(), clock);
  }
}
