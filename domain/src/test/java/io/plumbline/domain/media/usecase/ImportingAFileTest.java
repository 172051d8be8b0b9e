package io.plumbline.domain.media.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.port.InMemoryJobQueue;
import io.plumbline.domain.job.port.InMemoryJobs;
import io.plumbline.domain.job.usecase.RunJob;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.port.HashingFeed;
import io.plumbline.domain.media.port.InMemoryBatches;
import io.plumbline.domain.media.port.InMemoryUploads;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.port.CountingIds;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportingAFileTest {

  private static final BrandId HARBOUR = new BrandId("harbour-retail");
  private static final BrandId OTHER = new BrandId("other-brand");
  private static final Actor LENA = Actor.human("lena");
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final String TWO_WEEKS = "2024-01-01 12.50\n2024-01-08 0.1\n";

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final InMemoryUploads uploads = new InMemoryUploads(transaction, LineFeed::new);
  private final InMemoryBatches batches = new InMemoryBatches(transaction);
  private final InMemoryLedger ledger = new InMemoryLedger(transaction, () -> NOW);
  private final InMemoryJobs jobs = new InMemoryJobs(transaction);
  private final InMemoryJobQueue queue = new InMemoryJobQueue(transaction);
  private final CountingIds ids = new CountingIds();
  private final RequestImport requestImport =
      new RequestImport(uploads, jobs, queue, ids, transaction, () -> NOW);
  private final List<Job.Progress> told = new ArrayList<>();
  private final ImportMedia importMedia = new ImportMedia(uploads, batches, ledger, ids, () -> NOW);
  private final RunJob runJob =
      new RunJob(
          jobs,
          Map.of(
              Job.Kind.IMPORT,
              (job, progress) ->
                  importMedia.perform(
                      job,
                      (done, doing) -> {
                        told.add(new Job.Progress(done, doing));
                        progress.report(done, doing);
                      })),
          transaction,
          () -> NOW);

  @Test
  void a_file_that_is_handed_in_waits_as_a_job_with_its_bytes() {
    Job job = request(HARBOUR, "weekly.csv", TWO_WEEKS);

    assertThat(job.kind()).isEqualTo(Job.Kind.IMPORT);
    assertThat(job.title()).isEqualTo("Import weekly.csv");
    assertThat(job.brand()).isEqualTo(HARBOUR);
    assertThat(job.requestedBy()).isEqualTo(LENA);
    assertThat(jobs.find(job.id())).contains(job);
    assertThat(queue.next()).contains(job.id());
    assertThat(uploads.find(job.subject()))
        .hasValueSatisfying(upload -> assertThat(upload.fileName()).isEqualTo("weekly.csv"));
  }

  @Test
  void a_good_file_is_stored_row_by_row_with_its_lineage() {
    Job job = imported(HARBOUR, "weekly.csv", TWO_WEEKS);

    Batch batch = onlyBatch();
    assertThat(batch.fileName()).isEqualTo("weekly.csv");
    assertThat(batch.sha256())
        .isEqualTo(HashingFeed.sha256(TWO_WEEKS.getBytes(StandardCharsets.UTF_8)));
    assertThat(batch.header()).containsExactly("week", "tv");
    assertThat(batch.rows()).isEqualTo(2);
    assertThat(batch.observations()).isEqualTo(2);
    assertThat(batch.first()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(batch.last()).isEqualTo(LocalDate.of(2024, 1, 8));
    assertThat(batch.importedAt()).isEqualTo(NOW);
    assertThat(batch.importedBy()).isEqualTo(LENA);
    assertThat(batches.rows(batch)).extracting(SourceRow::number).containsExactly(2L, 3L);
    assertThat(values(HARBOUR)).containsExactly(new BigDecimal("12.50"), new BigDecimal("0.1"));
    assertThat(job.state()).isEqualTo(Job.State.SUCCEEDED);
    assertThat(job.summary())
        .isEqualTo("2 rows, 2 numbers from 2024-01-01 to 2024-01-08 were stored.");
  }

  @Test
  void an_import_is_written_to_the_ledger_once_with_the_job_as_its_key() {
    Job job = imported(HARBOUR, "weekly.csv", TWO_WEEKS);

    assertThat(ledger.newest(HARBOUR, Long.MAX_VALUE, 10))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(Fact.Kind.BATCH_IMPORTED);
              assertThat(entry.subject()).isEqualTo(onlyBatch().id().toString());
              assertThat(entry.actor()).isEqualTo(LENA);
              assertThat(entry.origin()).isEqualTo(Origin.JOB);
              assertThat(entry.idempotencyKey()).isEqualTo(job.id());
              assertThat(entry.summary()).isEqualTo("weekly.csv, 2 rows, 2024-01-01 to 2024-01-08");
              assertThat(entry.details())
                  .containsExactlyInAnyOrderEntriesOf(
                      Map.of(
                          "file", "weekly.csv",
                          "sha256", onlyBatch().sha256(),
                          "rows", "2",
                          "observations", "2",
                          "first", "2024-01-01",
                          "last", "2024-01-08"));
            });
  }

  @Test
  void the_upload_is_forgotten_once_it_is_imported() {
    Job job = imported(HARBOUR, "weekly.csv", TWO_WEEKS);

    assertThat(uploads.find(job.subject())).isEmpty();
  }

  @Test
  void one_error_refuses_the_whole_file_with_every_finding_and_stores_nothing() {
    Job job = imported(HARBOUR, "bad.csv", "2024-01-01 -1\n2024-01-08 5\n2024-01-15 -2\n");

    assertThat(job.state()).isEqualTo(Job.State.FAILED);
    assertThat(job.summary()).isEqualTo("bad.csv was refused: 2 findings. Nothing was stored.");
    assertThat(job.findings())
        .extracting(Finding::place)
        .containsExactly(
            new Finding.Place("bad.csv", 2L, "tv"), new Finding.Place("bad.csv", 4L, "tv"));
    assertThat(batches.newest(HARBOUR, 10)).isEmpty();
    assertThat(values(HARBOUR)).isEmpty();
    assertThat(ledger.newest(HARBOUR, Long.MAX_VALUE, 10)).isEmpty();
  }

  @Test
  void the_same_bytes_are_not_stored_twice_whatever_the_file_is_called() {
    imported(HARBOUR, "weekly.csv", TWO_WEEKS);

    Job second = imported(HARBOUR, "copy of weekly.csv", TWO_WEEKS);

    assertThat(second.state()).isEqualTo(Job.State.SUCCEEDED);
    assertThat(second.summary())
        .isEqualTo(
            "copy of weekly.csv was imported before, as weekly.csv on 2026-11-22;"
                + " nothing was stored twice.");
    assertThat(batches.newest(HARBOUR, 10)).hasSize(1);
    assertThat(ledger.newest(HARBOUR, Long.MAX_VALUE, 10)).hasSize(1);
    assertThat(uploads.find(second.subject())).isEmpty();
  }

  @Test
  void another_brand_may_import_the_same_bytes_and_sees_only_its_own() {
    imported(HARBOUR, "weekly.csv", TWO_WEEKS);
    imported(OTHER, "weekly.csv", TWO_WEEKS);

    assertThat(new ListBatches(batches).newest(OTHER, 10)).hasSize(1);
    assertThat(ledger.newest(OTHER, Long.MAX_VALUE, 10))
        .extracting(LedgerEntry::sequence)
        .containsExactly(1L);
  }

  @Test
  void an_upload_that_is_gone_is_told_and_not_taken_for_a_fault() {
    Job job = request(HARBOUR, "weekly.csv", TWO_WEEKS);
    uploads.remove(job.subject());

    runJob.run(job.id());

    assertThat(now(job).state()).isEqualTo(Job.State.FAILED);
    assertThat(now(job).summary()).isEqualTo("The file was already taken in or removed.");
  }

  @Test
  void progress_tells_what_is_being_done_and_every_20_000_rows_that_it_goes_on() {
    imported(HARBOUR, "long.csv", "2024-01-01 1\n".repeat(40_000));

    assertThat(told)
        .containsExactly(
            new Job.Progress(0.05, "Reading long.csv"),
            new Job.Progress(0.3, "Read 20000 rows"),
            new Job.Progress(0.3, "Read 40000 rows"),
            new Job.Progress(0.6, "Storing 40000 rows"));
  }

  private Job request(BrandId brand, String fileName, String content) {
    return requestImport.request(
        new RequestImport.Command(
            brand,
            fileName,
            chunk -> chunk.accept(content.getBytes(StandardCharsets.UTF_8)),
            new ColumnMapping("week", Granularity.WEEK, null, Map.of(LineFeed.TV, "tv")),
            LENA));
  }

  private Job imported(BrandId brand, String fileName, String content) {
    Job job = request(brand, fileName, content);
    runJob.run(queue.next().orElse(new UUID(9, 9)));
    return now(job);
  }

  private Job now(Job job) {
    return jobs.find(job.id()).orElseThrow();
  }

  private Batch onlyBatch() {
    return batches.newest(HARBOUR, 10).getFirst();
  }

  private List<BigDecimal> values(BrandId brand) {
    List<BigDecimal> values = new ArrayList<>();
    batches.observations(
        brand,
        (Granularity granularity, Observation observation) -> values.add(observation.value()));
    return values;
  }
}
