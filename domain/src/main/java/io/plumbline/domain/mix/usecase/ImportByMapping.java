package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.media.MediaFile;
import io.plumbline.domain.media.usecase.RequestImport;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.mapping.MappingDraft;
import io.plumbline.domain.mix.mapping.MappingPreview;
import io.plumbline.domain.mix.port.MixModelSpecs;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.port.Transaction;
import java.util.List;

/**
 * Gives a brand that has no specification the one that follows from a mapping, and hands in the
 * file the mapping was made for: both or neither.
 */
public final class ImportByMapping {

  /** A brand's first file, and what its columns were confirmed to be. */
  public record Command(
      BrandId brand, MappingDraft draft, MediaFile content, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** The specification is the brand's, and a job imports the file. */
    record Requested(Job job, MixModelSpec spec) implements Outcome {}

    /** Nothing is stored: every finding. */
    record Refused(List<Finding> findings) implements Outcome {

      public Refused {
        findings = List.copyOf(findings);
      }
    }

    /** Nothing is stored: the brand has a specification, which says what its columns are. */
    record AlreadySpecified() implements Outcome {}
  }

  private final PreviewMapping preview;
  private final MixModelSpecs specs;
  private final SaveMixModelSpec save;
  private final RequestImport imports;
  private final Transaction transaction;

  public ImportByMapping(
      PreviewMapping preview,
      MixModelSpecs specs,
      SaveMixModelSpec save,
      RequestImport imports,
      Transaction transaction) {
    this.preview = preview;
    this.specs = specs;
    this.save = save;
    this.imports = imports;
    this.transaction = transaction;
  }

  /** Saves and requests, or says why not. */
  public Outcome request(Command command) {
    MappingPreview read = preview.preview(command.brand(), command.draft(), command.content());
    MixModelSpec spec = read.spec();
    return spec == null
        ? new Outcome.Refused(read.findings())
        : transaction.in(() -> stored(command, spec, read.text()));
  }

  private Outcome stored(Command command, MixModelSpec spec, String text) {
    if (specs.current(command.brand()).isPresent()) {
      return new Outcome.AlreadySpecified();
    }
    String file = command.draft().file();
    return switch (save.save(
        new SaveMixModelSpec.Command(
            command.brand(), text, file, command.by(), command.origin()))) {
      case SaveMixModelSpec.Outcome.Refused(var findings) -> new Outcome.Refused(findings);
      case SaveMixModelSpec.Outcome.Saved(var saved) ->
          new Outcome.Requested(
              imports.request(
                  new RequestImport.Command(
                      command.brand(), file, command.content(), spec.mapping(), command.by())),
              saved);
    };
  }
}
