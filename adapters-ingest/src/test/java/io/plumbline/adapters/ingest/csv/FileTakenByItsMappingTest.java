package io.plumbline.adapters.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.ingest.spec.YamlSpecFormat;
import io.plumbline.domain.job.port.InMemoryJobQueue;
import io.plumbline.domain.job.port.InMemoryJobs;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.media.MediaFile;
import io.plumbline.domain.media.port.InMemoryUploads;
import io.plumbline.domain.media.usecase.RequestImport;
import io.plumbline.domain.media.usecase.ShowSampleData;
import io.plumbline.domain.mix.mapping.ColumnRole;
import io.plumbline.domain.mix.mapping.MappedColumn;
import io.plumbline.domain.mix.mapping.MappingDraft;
import io.plumbline.domain.mix.port.InMemoryMixModelSpecs;
import io.plumbline.domain.mix.usecase.GuessMapping;
import io.plumbline.domain.mix.usecase.ImportByMapping;
import io.plumbline.domain.mix.usecase.PreviewMapping;
import io.plumbline.domain.mix.usecase.SaveMixModelSpec;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A first file and the specification made of its columns: both are stored, or neither. */
class FileTakenByItsMappingTest {

  private static final BrandId ACME = new BrandId("acme");
  private static final Actor LENA = Actor.human("lena");

  private final InstantSource clock = () -> Instant.parse("2026-11-23T08:00:00Z");
  private final AtomicLong ids = new AtomicLong();
  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final InMemoryMixModelSpecs specs = new InMemoryMixModelSpecs(transaction);
  private final InMemoryLedger ledger = new InMemoryLedger(transaction, clock);
  private final InMemoryJobs jobs = new InMemoryJobs(transaction);
  private final InMemoryJobQueue queue = new InMemoryJobQueue(transaction);
  private final InMemoryUploads uploads =
      new InMemoryUploads(
          transaction,
          (name, bytes) -> new CsvMediaFeed(name, () -> new ByteArrayInputStream(bytes)));
  private final YamlSpecFormat format = new YamlSpecFormat();
  private final ImportByMapping imports =
      new ImportByMapping(
          new PreviewMapping(new CsvMediaFormat(), format),
          specs,
          new SaveMixModelSpec(specs, format, ledger, this::id, transaction, clock),
          new RequestImport(uploads, jobs, queue, this::id, transaction, clock),
          transaction);
  private final ShowSampleData.Sample sample =
      new ShowSampleData(new ShippedSample(), clock).show();

  private UUID id() {
    return new UUID(0, ids.incrementAndGet());
  }

  @Test
  void a_confirmed_mapping_becomes_the_specification_on_record_and_the_file_waits_for_its_import() {
    var requested = (ImportByMapping.Outcome.Requested) request(draft(), sample.file());

    assertThat(specs.current(ACME)).contains(format.write(requested.spec()));
    assertThat(ledger.newest(ACME, Long.MAX_VALUE, 10))
        .extracting(LedgerEntry::kind)
        .containsExactly(Fact.Kind.MODEL_SPECIFIED);
    assertThat(queue.next()).contains(requested.job().id());
    assertThat(uploads.find(requested.job().subject()).orElseThrow().mapping())
        .isEqualTo(requested.spec().mapping());
  }

  @Test
  void a_mapping_that_is_not_whole_stores_nothing() {
    MappingDraft without = draft().with(new MappedColumn("revenue", ColumnRole.LEFT_OUT));

    assertThat(request(without, sample.file()))
        .isInstanceOfSatisfying(
            ImportByMapping.Outcome.Refused.class,
            refused -> assertThat(refused.findings()).isNotEmpty());
    assertNothingStored();
  }

  @Test
  void a_file_that_is_not_the_one_that_was_seen_stores_nothing() {
    assertThat(
            request(
                draft(), chunk -> chunk.accept("week,revenue\n".getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(ImportByMapping.Outcome.Refused.class);
    assertNothingStored();
  }

  @Test
  void a_specification_somebody_wrote_is_never_replaced_by_a_guess() {
    specs.save(ACME, "written by hand", LENA, clock.instant());

    assertThat(request(draft(), sample.file()))
        .isEqualTo(new ImportByMapping.Outcome.AlreadySpecified());
    assertThat(specs.current(ACME)).contains("written by hand");
    assertNothingImported();
  }

  private void assertNothingStored() {
    assertThat(specs.current(ACME)).isEmpty();
    assertNothingImported();
  }

  private void assertNothingImported() {
    assertThat(ledger.newest(ACME, Long.MAX_VALUE, 10)).isEmpty();
    assertThat(queue.next()).isEmpty();
  }

  private ImportByMapping.Outcome request(MappingDraft draft, MediaFile file) {
    return imports.request(new ImportByMapping.Command(ACME, draft, file, LENA, Origin.WEB));
  }

  private MappingDraft draft() {
    var outcome = new GuessMapping(new CsvMediaFormat()).guess(sample.fileName(), sample.file());
    return ((GuessMapping.Outcome.Guessed) outcome).draft();
  }
}
