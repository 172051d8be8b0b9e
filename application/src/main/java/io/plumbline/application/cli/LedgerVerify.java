package io.plumbline.application.cli;

import io.plumbline.adapters.web.rest.Json;
import io.plumbline.adapters.web.rest.ledger.VerificationJson;
import io.plumbline.application.Installation;
import io.plumbline.application.Settings;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.ledger.InclusionProof;
import io.plumbline.domain.ledger.LedgerKey;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.ledger.export.ExportVerification;
import io.plumbline.domain.ledger.export.ProofText;
import io.plumbline.domain.shared.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Verifies a ledger: in the database, or alone from an export or a proof and a public key. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Verifies a brand's ledger against all that was signed of it; status 1 where it breaks.",
      "With --file or --proof no database is asked: a file and a public key are enough."
    })
final class LedgerVerify implements Callable<Integer> {

  @Mixin BrandOption brand = new BrandOption();

  @Option(names = "--file", paramLabel = "EXPORT", description = "An export to verify alone.")
  @Nullable Path file;

  @Option(names = "--proof", paramLabel = "PROOF", description = "A proof of one entry to verify.")
  @Nullable Path proof;

  @Option(
      names = "--public-key",
      paramLabel = "FILE",
      description = "Whose signatures count with --file or --proof; may be named again.")
  List<Path> publicKeys = new ArrayList<>();

  @Option(
      names = "--checkpoints",
      paramLabel = "FOLDER",
      description = "Checkpoints kept elsewhere, to hold an export to.")
  @Nullable Path checkpoints;

  private final Console console;

  LedgerVerify(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (file == null && proof == null) {
      return inTheDatabase();
    }
    if (publicKeys.isEmpty()) {
      return refused("--public-key", "No public key is named.", "the file beside the checkpoints");
    }
    List<LedgerKey> keys = new ArrayList<>();
    for (Path key : publicKeys) {
      try {
        keys.add(LedgerKey.ofPem(Files.readString(key)));
      } catch (IllegalArgumentException noKey) {
        return refused("--public-key", String.valueOf(noKey.getMessage()), "an Ed25519 key in PEM");
      }
    }
    return proof == null ? export(Objects.requireNonNull(file), keys) : one(proof, keys);
  }

  private int refused(String option, String problem, String accepted) {
    console.print(
        List.of(
            Finding.error(
                "ledger-file", new Finding.Place(null, null, option), problem, accepted + ".")));
    return ExitCode.BAD_INPUT;
  }

  private int inTheDatabase() {
    try (Installation installation = Installation.open(Settings.current())) {
      Optional<Brand> found = brand.find(installation);
      if (found.isEmpty()) {
        console.print(List.of(brand.missing(installation)));
        return ExitCode.BAD_INPUT;
      }
      return told(
          VerificationJson.from(installation.verifyLedger().verify(found.get().id())),
          found.get().name());
    }
  }

  private int export(Path export, List<LedgerKey> keys) throws IOException {
    Instant start = Instant.now();
    List<SignedCheckpoint> elsewhere = new ArrayList<>();
    ExportVerification.Answer answer;
    try {
      if (checkpoints != null) {
        elsewhere.addAll(keptIn(checkpoints));
      }
      ExportVerification verification = new ExportVerification(keys, elsewhere);
      ExportFile.lines(export, verification::accept);
      answer = verification.answer();
    } catch (IllegalArgumentException unreadable) {
      return refused("--checkpoints", String.valueOf(unreadable.getMessage()), "checkpoints");
    }
    Instant end = Instant.now();
    return switch (answer) {
      case ExportVerification.Answer.NoExport(long line, String reason) -> {
        console.err().printf("%s, line %d: %s%n", export, line, reason);
        console.err().flush();
        yield ExitCode.FAILED;
      }
      case ExportVerification.Answer.Read(var whose, var verdict, var last) ->
          told(
              VerificationJson.from(verdict, last, end, Duration.between(start, end)),
              whose.value());
    };
  }

  private static List<SignedCheckpoint> keptIn(Path folder) throws IOException {
    List<SignedCheckpoint> kept = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path one : files.filter(f -> f.toString().endsWith(".checkpoint")).sorted().toList()) {
        kept.add(SignedCheckpoint.of(Files.readString(one)));
      }
    }
    return kept;
  }

  private int one(Path path, List<LedgerKey> keys) throws IOException {
    InclusionProof read;
    try {
      read = ProofText.read(Files.readString(path));
    } catch (IllegalArgumentException noProof) {
      return refused("--proof", String.valueOf(noProof.getMessage()), "a proof of ledger prove");
    }
    InclusionProof.Verdict verdict = read.verdict(keys);
    String reason = verdict instanceof InclusionProof.Verdict.NotProved(String why) ? why : "";
    console
        .out()
        .println(
            Json.mapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                    Map.of(
                        "proved", reason.isEmpty(),
                        "brand", read.entry().brand().value(),
                        "sequence", read.entry().sequence(),
                        "hash", read.entry().hash().hex(),
                        "checkpoint", read.checkpoint().checkpoint().sequence(),
                        "reason", reason)));
    return reason.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private int told(VerificationJson answer, String whose) {
    console
        .out()
        .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer));
    if (!answer.intact()) {
      console
          .err()
          .printf(
              answer.brokenAt() == null
                  ? "The ledger of %1$s: %3$s%n"
                  : "The ledger of %1$s breaks at entry %2$d: %3$s%n",
              whose,
              answer.brokenAt(),
              answer.reason());
      console.err().flush();
    }
    return answer.intact() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
