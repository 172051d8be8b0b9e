package io.plumbline.adapters.web.rest.registry;

import static io.plumbline.adapters.web.rest.Numbers.finite;

import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.registry.RunSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the registry: what a run was made of and how it did. */
public record RunJson(
    UUID id,
    String run,
    int number,
    Instant at,
    String requestedBy,
    String name,
    String family,
    Code code,
    Data data,
    long seed,
    String verdict,
    @Nullable Double maxRhat,
    @Nullable Double r2,
    @Nullable HeldOut heldOut) {

  /** The program that fitted it. */
  public record Code(String version, @Nullable String commit) {}

  /** The data it saw. */
  public record Data(int periods, int geos, LocalDate first, LocalDate last, String sha256) {

    static Data from(MixModelReport.Data data) {
      return new Data(data.periods(), data.geos(), data.first(), data.last(), data.sha256());
    }
  }

  /** How close it came in the periods kept from it. */
  public record HeldOut(
      int periods, @Nullable Double wmape, @Nullable Double mape, @Nullable Double coverage90) {

    static @Nullable HeldOut from(RunSummary.@Nullable HeldOut heldOut) {
      return heldOut == null
          ? null
          : new HeldOut(
              heldOut.periods(),
              finite(heldOut.wmape()),
              finite(heldOut.mape()),
              finite(heldOut.coverage90()));
    }
  }

  static RunJson from(RunSummary run) {
    return new RunJson(
        run.id(),
        run.label(),
        run.number(),
        run.at(),
        run.requestedBy().name(),
        run.name(),
        run.family(),
        new Code(run.code().version(), run.code().commit()),
        Data.from(run.data()),
        run.seed().value(),
        run.verdict().name(),
        finite(run.maxRhat()),
        finite(run.r2()),
        HeldOut.from(run.heldOut()));
  }
}
