package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.SpecSaved;
import io.plumbline.domain.mix.port.MixModelSpecs;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.InstantSource;
import java.util.List;

/** Gives a brand the specification it works with. */
public final class SaveMixModelSpec {

  /** A brand's SPEC.yaml, as text, and the name of its file. */
  public record Command(BrandId brand, String text, String fileName, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It is the brand's specification now. */
    record Saved(MixModelSpec spec) implements Outcome {}

    /** It cannot be read: every finding. */
    record Refused(List<Finding> findings) implements Outcome {}
  }

  private final MixModelSpecs specs;
  private final SpecFormat format;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  public SaveMixModelSpec(
      MixModelSpecs specs,
      SpecFormat format,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    this.specs = specs;
    this.format = format;
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Saves the specification, or says what is wrong with it. */
  public Outcome save(Command command) {
    return switch (format.read(command.text(), command.fileName())) {
      case SpecFormat.Reading.Refused(var findings) -> new Outcome.Refused(findings);
      case SpecFormat.Reading.Read(MixModelSpec spec) -> saved(command, spec);
    };
  }

  private Outcome saved(Command command, MixModelSpec spec) {
    String file = spec.calibration().file();
    if (file != null && spec.calibration().tests().isEmpty()) {
      return new Outcome.Refused(List.of(testsElsewhere(command.fileName(), file)));
    }
    String text = format.write(spec);
    transaction.run(
        () -> {
          specs.save(command.brand(), text, command.by(), clock.instant());
          SpecSaved fact = new SpecSaved(spec.name(), text);
          ledger.append(command.brand(), fact, command.by(), command.origin(), ids.next());
        });
    return new Outcome.Saved(spec);
  }

  /** A stored specification must say everything itself: the file would not be there later. */
  private static Finding testsElsewhere(String specification, String file) {
    return Finding.error(
        "lift-tests",
        new Finding.Place(specification, null, "calibration.lift_tests"),
        "The tests stand in a file of their own, %s, which is not kept with the brand."
            .formatted(file),
        "The tests as a list: lift_tests: [{channel: ..., start_date: ..., end_date: ...,"
            + " spend_change: ..., incremental_outcome: ..., standard_error: ...}]. The command"
            + " line's import reads the file for you.");
  }
}
