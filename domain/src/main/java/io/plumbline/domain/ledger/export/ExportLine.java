package io.plumbline.domain.ledger.export;

import io.plumbline.domain.ledger.Checkpoint;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.UUID;

/** One line of an exported ledger. */
public sealed interface ExportLine {

  /** Returns the line without its line feed. */
  String json();

  /** The first line: what the file is, whose ledger, and how many lines of checkpoints follow. */
  record Header(BrandId brand, long checkpoints) implements ExportLine {

    private static final String BEGIN = "{\"format\":\"plumbline-ledger-export-1\",\"brand\":";

    @Override
    public String json() {
      return new JsonLine()
          .text("format", "plumbline-ledger-export-1")
          .text("brand", brand.value())
          .number("checkpoints", checkpoints)
          .end();
    }

    private static Header read(JsonScanner line) {
      BrandId brand = new BrandId(line.expect(BEGIN).text());
      return new Header(brand, line.expect(",\"checkpoints\":").number());
    }
  }

  /** A signed checkpoint; all of them stand before the first entry. */
  record Signed(SignedCheckpoint checkpoint) implements ExportLine {

    @Override
    public String json() {
      Checkpoint body = checkpoint.checkpoint();
      return new JsonLine()
          .number("checkpoint", body.sequence())
          .text("brand", body.brand().value())
          .text("head", body.head().hex())
          .text("root", body.root().hex())
          .text("at", body.at().toString())
          .text("key", checkpoint.key())
          .text("signature", checkpoint.signature())
          .end();
    }

    private static Signed read(JsonScanner line) {
      long sequence = line.expect("{\"checkpoint\":").number();
      BrandId brand = new BrandId(line.expect(",\"brand\":").text());
      Hash head = new Hash(line.expect(",\"head\":").text());
      Hash root = new Hash(line.expect(",\"root\":").text());
      Instant at = Instant.parse(line.expect(",\"at\":").text());
      String key = line.expect(",\"key\":").text();
      String signature = line.expect(",\"signature\":").text();
      return new Signed(
          new SignedCheckpoint(new Checkpoint(brand, sequence, head, root, at), key, signature));
    }
  }

  /** An entry with everything its hash covers. */
  record Entry(LedgerEntry entry) implements ExportLine {

    @Override
    public String json() {
      return new JsonLine()
          .number("sequence", entry.sequence())
          .text("brand", entry.brand().value())
          .text("at", entry.at().toString())
          .text("actor", entry.actor().name())
          .text("actor_kind", entry.actor().kind().name())
          .text("origin", entry.origin().name())
          .text("kind", entry.kind().name())
          .text("subject", entry.subject())
          .text("summary", entry.summary())
          .texts("details", entry.details())
          .text("idempotency_key", entry.idempotencyKey().toString())
          .text("previous", entry.previous().hex())
          .text("hash", entry.hash().hex())
          .end();
    }

    static Entry read(JsonScanner line) {
      long sequence = line.expect("{\"sequence\":").number();
      BrandId brand = new BrandId(line.expect(",\"brand\":").text());
      Instant at = Instant.parse(line.expect(",\"at\":").text());
      String actor = line.expect(",\"actor\":").text();
      Actor.Kind actorKind = Actor.Kind.valueOf(line.expect(",\"actor_kind\":").text());
      Origin origin = Origin.valueOf(line.expect(",\"origin\":").text());
      Fact.Kind kind = Fact.Kind.valueOf(line.expect(",\"kind\":").text());
      String subject = line.expect(",\"subject\":").text();
      String summary = line.expect(",\"summary\":").text();
      SortedMap<String, String> details = line.expect(",\"details\":").textsByName();
      UUID key = UUID.fromString(line.expect(",\"idempotency_key\":").text());
      Hash previous = new Hash(line.expect(",\"previous\":").text());
      Hash hash = new Hash(line.expect(",\"hash\":").text());
      return new Entry(
          new LedgerEntry(
              sequence,
              brand,
              at,
              new Actor(actor, actorKind),
              origin,
              kind,
              subject,
              summary,
              details,
              key,
              previous,
              hash));
    }
  }

  /** The last line: how many entries there are, and the hash of the last. */
  record End(LedgerChain.Head head) implements ExportLine {

    @Override
    public String json() {
      return new JsonLine().number("end", head.sequence()).text("head", head.hash().hex()).end();
    }

    private static End read(JsonScanner line) {
      long sequence = line.expect("{\"end\":").number();
      return new End(new LedgerChain.Head(sequence, new Hash(line.expect(",\"head\":").text())));
    }
  }

  /**
   * Reads one line, without its line feed.
   *
   * @throws IllegalArgumentException if these are not, to the byte, what {@link #json} writes of
   *     something
   */
  static ExportLine of(byte[] bytes) {
    JsonScanner scanner = new JsonScanner(new String(bytes, StandardCharsets.UTF_8));
    ExportLine line;
    try {
      line = read(scanner);
    } catch (DateTimeException noTime) {
      throw new IllegalArgumentException("A time cannot be read.", noTime);
    }
    scanner.expect("}").end();
    if (!Arrays.equals(line.json().getBytes(StandardCharsets.UTF_8), bytes)) {
      throw new IllegalArgumentException("The line is not written as an export writes it.");
    }
    return line;
  }

  private static ExportLine read(JsonScanner scanner) {
    if (scanner.meets("{\"sequence\"")) {
      return Entry.read(scanner);
    }
    if (scanner.meets("{\"checkpoint\"")) {
      return Signed.read(scanner);
    }
    return scanner.meets("{\"end\"") ? End.read(scanner) : Header.read(scanner);
  }
}
