package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.port.ScenarioFormat;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.util.List;
import java.util.Optional;

/** Reads a scenario that somebody wrote down, asks the run it names, and stores the answer. */
public final class SaveWrittenScenario {

  /**
   * What was written.
   *
   * @param name what findings call the text
   */
  public record Command(BrandId brand, String text, String name, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** The text is no scenario: every finding, with its line and key. */
    record Unreadable(List<Finding> findings) implements Outcome {
      public Unreadable {
        findings = List.copyOf(findings);
      }
    }

    /** It was read and asked: how that ended. */
    record Asked(SaveScenario.Outcome outcome) implements Outcome {}
  }

  private final ScenarioFormat format;
  private final SaveScenario save;

  public SaveWrittenScenario(ScenarioFormat format, SaveScenario save) {
    this.format = format;
    this.save = save;
  }

  /** Returns the stored scenario, or why there is none. */
  public Outcome save(Command command) {
    return switch (format.read(command.text(), command.name())) {
      case ScenarioFormat.Reading.Refused(var findings) -> new Outcome.Unreadable(findings);
      case ScenarioFormat.Reading.Read read -> asked(command, read);
    };
  }

  private Outcome asked(Command command, ScenarioFormat.Reading.Read read) {
    Optional<RunReference> run =
        read.run() == null ? Optional.empty() : RunReference.of(read.run());
    if (read.run() != null && run.isEmpty()) {
      return new Outcome.Unreadable(
          List.of(
              Finding.error(
                  "value",
                  new Place(command.name(), null, "run"),
                  "\"%s\" names no run.".formatted(read.run()),
                  "A run of the brand, such as R-0007, or its id.")));
    }
    return new Outcome.Asked(
        save.save(
            new SaveScenario.Command(
                command.brand(),
                run.orElse(null),
                read.question(),
                command.by(),
                command.origin())));
  }
}
