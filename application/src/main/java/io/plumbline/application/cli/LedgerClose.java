package io.plumbline.application.cli;

import io.plumbline.adapters.web.rest.Json;
import io.plumbline.adapters.web.rest.ledger.PeriodJson;
import io.plumbline.application.Installation;
import io.plumbline.application.Settings;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.export.ExportLine;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.close.PeriodReader;
import io.plumbline.domain.reporting.usecase.ClosePeriod.Outcome;
import io.plumbline.domain.shared.Actor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Closes a period, or recomputes a close from an export. */
@Command(
    name = "close",
    mixinStandardHelpOptions = true,
    description = {
      "Closes a period, once, in the name of a lead or admin, and prints the pack.",
      "With --file the pack is only recomputed from an export; no database is asked."
    })
final class LedgerClose implements Callable<Integer> {

  @Mixin BrandOption brand = new BrandOption();

  @Option(names = "--from", required = true, paramLabel = "DATE", description = "The first day.")
  LocalDate from = LocalDate.EPOCH;

  @Option(names = "--to", required = true, paramLabel = "DATE", description = "The last day.")
  LocalDate to = LocalDate.EPOCH;

  @Option(names = "--by", paramLabel = "NAME", description = "Who closes: a lead or an admin.")
  @Nullable String by;

  @Option(names = "--file", paramLabel = "EXPORT", description = "An export to recompute from.")
  @Nullable Path file;

  private final Console console;

  LedgerClose(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (to.isBefore(from)) {
      return refused("The period ends before it begins.");
    }
    Period period = new Period(from, to);
    if (file != null) {
      return recomputed(file, period);
    }
    if (by == null) {
      return refused("Say who closes: --by NAME, a lead or an admin.");
    }
    try (Installation installation = Installation.open(Settings.current())) {
      Optional<Brand> found = brand.find(installation);
      if (found.isEmpty()) {
        console.print(List.of(brand.missing(installation)));
        return ExitCode.BAD_INPUT;
      }
      return told(
          installation
              .closePeriod()
              .close(found.get().id(), period, Actor.human(by), Origin.COMMAND_LINE));
    }
  }

  private int recomputed(Path export, Period period) throws IOException {
    AtomicReference<@Nullable PeriodReader> reader = new AtomicReference<>();
    try {
      ExportFile.lines(
          export,
          bytes -> {
            switch (ExportLine.of(bytes)) {
              case ExportLine.Header(var whose, var _) ->
                  reader.set(new PeriodReader(whose, period));
              case ExportLine.Entry(var entry) -> {
                PeriodReader open = reader.get();
                if (open != null) {
                  open.accept(entry);
                }
              }
              case ExportLine.Signed _, ExportLine.End _ -> {}
            }
          });
    } catch (IllegalArgumentException noExport) {
      return refused("%s cannot be read: verify it first.".formatted(export));
    }
    PeriodReader read = reader.get();
    if (read == null) {
      return refused("%s is no export.".formatted(export));
    }
    print(PeriodJson.of(read.close()));
    return ExitCode.DONE;
  }

  private int told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Closed(var close, var _, var _) -> {
        print(PeriodJson.of(close));
        yield ExitCode.DONE;
      }
      case Outcome.AlreadyClosed(var entry) ->
          refused("Closed before, by entry %d.".formatted(entry.sequence()));
      case Outcome.NotOver(var period) -> refused("%s is not over yet.".formatted(period));
      case Outcome.NotAllowed(var who) ->
          refused("%s is no lead and no admin.".formatted(who.name()));
    };
  }

  private void print(PeriodJson pack) {
    console.out().println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(pack));
    console.out().flush();
  }

  private int refused(String why) {
    console.err().println(why);
    console.err().flush();
    return ExitCode.BAD_INPUT;
  }
}
