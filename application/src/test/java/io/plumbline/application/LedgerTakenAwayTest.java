package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ledger leaves the house as a file: it is signed, exported, proved and verified alone. */
class LedgerTakenAwayTest {

  private static final String KEY = "0192aaaa-0000-7000-8000-000000000001";

  @TempDir Path folder;

  private void imported(String brand) throws IOException {
    Path spec = Files.writeString(folder.resolve("SPEC.yaml"), SmallBrand.SPEC);
    Path data = Files.writeString(folder.resolve("data.csv"), SmallBrand.csv(1));
    CommandLineRun run =
        CommandLineRun.of("import", spec, data, "--brand", brand, "--currency", "USD");
    assertThat(run.exit()).as(run.err()).isZero();
  }

  private static Path home() {
    return StartedApplication.get().home();
  }

  private static Path publicKey() {
    return home().resolve("ledger-key.pem.pub");
  }

  @Test
  void a_signed_export_is_verified_with_nothing_but_the_public_key() throws IOException {
    imported("Taken Away");
    CommandLineRun signed = CommandLineRun.of("ledger", "checkpoint", "--brand", "taken-away");
    assertThat(signed.exit()).as(signed.err()).isZero();
    assertThat(signed.out()).startsWith("plumbline-checkpoint-1\ntaken-away\n3\n");
    assertThat(home().resolve("checkpoints/taken-away/000000000003.checkpoint"))
        .content()
        .isEqualTo(signed.out());
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home().resolve("ledger-key.pem"))))
        .isEqualTo("rw-------");
    CommandLineRun again = CommandLineRun.of("ledger", "checkpoint", "--brand", "taken-away");
    assertThat(again.exit()).isZero();
    assertThat(again.err()).contains("Nothing was written");

    Path export = folder.resolve("ledger.jsonl");
    assertThat(
            CommandLineRun.of("ledger", "export", "--brand", "taken-away", "--out", export).exit())
        .isZero();
    JsonNode answer = verified(export, 0);
    assertThat(answer.get("intact").asBoolean()).isTrue();
    assertThat(answer.at("/last_checkpoint/sequence").asLong()).isEqualTo(3);

    String text = Files.readString(export);
    Files.writeString(export, text.replace("\"rows\"", "\"rowz\""));
    assertThat(verified(export, 1).get("broken_at").asLong()).isEqualTo(3);
    Files.writeString(export, text.substring(0, text.length() - 1));
    assertThat(verify(export).exit()).isEqualTo(1);
    assertThat(Rest.as("auditor").get("/brands/taken-away/ledger/export").body()).isEqualTo(text);

    Path proof = folder.resolve("entry.proof");
    CommandLineRun proving =
        CommandLineRun.of("ledger", "prove", "3", "--brand", "taken-away", "--out", proof);
    assertThat(proving.exit()).as(proving.err()).isZero();
    assertThat(proofOf(proof).exit()).isZero();
    assertThat(Rest.as("auditor").get("/brands/taken-away/ledger/3/proof").body())
        .isEqualTo(Files.readString(proof));
    Files.writeString(proof, Files.readString(proof).replace("\"rows\"", "\"rowz\""));
    assertThat(proofOf(proof).exit()).isEqualTo(1);
    assertThat(CommandLineRun.of("ledger", "verify", "--proof", proof).exit()).isEqualTo(2);
    assertThat(CommandLineRun.of("ledger", "prove", "9", "--brand", "taken-away").exit())
        .isEqualTo(2);
  }

  private static CommandLineRun verify(Path export) {
    return CommandLineRun.of("ledger", "verify", "--file", export, "--public-key", publicKey());
  }

  private static CommandLineRun proofOf(Path proof) {
    return CommandLineRun.of("ledger", "verify", "--proof", proof, "--public-key", publicKey());
  }

  private static JsonNode verified(Path export, int exit) {
    CommandLineRun run = verify(export);
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    return JsonMapper.shared().readTree(run.out());
  }

  @Test
  void over_rest_it_is_filtered_corrected_signed_and_closed() throws IOException {
    imported("Corrected");
    String ledger = "/brands/corrected/ledger";
    Rest auditor = Rest.as("auditor");
    Rest lead = Rest.as("lead");
    assertThat(auditor.get(ledger + "?kind=BATCH_IMPORTED").json().size()).isEqualTo(1);
    assertThat(auditor.get(ledger + "?kind=MODEL_RUN").json().size()).isZero();
    assertThat(auditor.get(ledger + "?as_of=2020-01-01").json().size()).isZero();
    assertThat(auditor.get(ledger + "?kind=NONE").status()).isEqualTo(400);
    assertThat(auditor.get(ledger + "?from=yesterday").status()).isEqualTo(400);

    String body =
        "{\"details\": {\"rows\": \"%s\"}, \"reason\": \"counted twice\", \"key\": \"%s\"}";
    String corrections = ledger + "/3/corrections";
    Rest.Answer corrected = lead.json("POST", corrections, body.formatted("7", KEY));
    assertThat(corrected.status()).as(corrected.body()).isEqualTo(201);
    assertThat(lead.json("POST", corrections, body.formatted("7", KEY)).status()).isEqualTo(201);
    assertThat(lead.json("POST", corrections, body.formatted("8", KEY)).status()).isEqualTo(409);
    assertThat(lead.json("POST", corrections, "{}").status()).isEqualTo(422);
    JsonNode page = auditor.get(ledger).json();
    assertThat(page.size()).isEqualTo(4);
    assertThat(page.at("/1/corrected_by/0").asLong()).isEqualTo(4);
    assertThat(page.at("/0/kind").asString()).isEqualTo("CORRECTION");

    assertThat(auditor.json("POST", ledger + "/checkpoints", "{}").status()).isEqualTo(201);
    JsonNode checkpoints = auditor.get(ledger + "/checkpoints").json();
    assertThat(checkpoints.at("/checkpoints/0/sequence").asLong()).isEqualTo(5);
    assertThat(checkpoints.get("public_key").asString()).isEqualTo(Files.readString(publicKey()));

    String period = ledger + "/periods/2026-01-01/2026-03-31";
    assertThat(auditor.get(period).json().get("reconciles").asBoolean()).isTrue();
    Rest.Answer closed = lead.json("POST", period, "{}");
    assertThat(closed.status()).as(closed.body()).isEqualTo(201);
    assertThat(lead.json("POST", period, "{}").status()).isEqualTo(409);
    assertThat(auditor.get(ledger + "/periods/2026-03-31/2026-01-01").status()).isEqualTo(400);
    assertThat(auditor.get(ledger + "/periods/2026-03-31/2026-01-01/pdf").status()).isEqualTo(400);
    assertThat(auditor.get(ledger + "/pdf?kind=NONE").status()).isEqualTo(400);
    for (String paper : List.of(ledger + "/pdf?kind=CORRECTION", period + "/pdf")) {
      Rest.Answer file = auditor.get(paper);
      assertThat(file.status()).isEqualTo(200);
      assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
      assertThat(file.body()).startsWith("%PDF-").contains("%%EOF");
    }
    JsonNode verification = auditor.get(ledger + "/verification").json();
    assertThat(verification.get("intact").asBoolean()).isTrue();
    assertThat(verification.at("/last_checkpoint/sequence").asLong()).isEqualTo(6);
  }
}
