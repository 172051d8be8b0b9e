package io.plumbline.domain.media.usecase;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.port.JobQueue;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.MediaFile;
import io.plumbline.domain.media.Upload;
import io.plumbline.domain.media.port.Uploads;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.InstantSource;

/** Hands in a file to be imported in the background. */
public final class RequestImport {

  /** A brand's file and which column of it holds what. */
  public record Command(
      BrandId brand,
      String fileName,
      MediaFile content,
      ColumnMapping mapping,
      Actor requestedBy) {}

  private final Uploads uploads;
  private final Jobs jobs;
  private final JobQueue queue;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  public RequestImport(
      Uploads uploads,
      Jobs jobs,
      JobQueue queue,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    this.uploads = uploads;
    this.jobs = jobs;
    this.queue = queue;
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Returns the job that will import the file. */
  public Job request(Command command) {
    return transaction.in(
        () -> {
          Upload upload =
              new Upload(ids.next(), command.brand(), command.fileName(), command.mapping());
          uploads.add(upload, command.content());
          Job job =
              Job.queued(
                  ids.next(),
                  command.brand(),
                  Job.Kind.IMPORT,
                  upload.id(),
                  "Import " + command.fileName(),
                  command.requestedBy(),
                  clock.instant());
          jobs.add(job);
          queue.enqueue(job);
          return job;
        });
  }
}
