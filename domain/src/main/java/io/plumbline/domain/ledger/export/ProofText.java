package io.plumbline.domain.ledger.export;

import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.ledger.InclusionProof;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An inclusion proof as a file of three lines: the entry, the signed checkpoint, the path. */
public final class ProofText {

  private static final String PATH = "{\"path\":";

  private ProofText() {}

  /** Returns the proof as text. */
  public static String of(InclusionProof proof) {
    return "%s\n%s\n%s\n"
        .formatted(
            new ExportLine.Entry(proof.entry()).json(),
            new ExportLine.Signed(proof.checkpoint()).json(),
            new JsonLine().texts("path", proof.path().stream().map(Hash::hex).toList()).end());
  }

  /**
   * Returns the proof whose text this is.
   *
   * @throws IllegalArgumentException if it is none, to the byte
   */
  public static InclusionProof read(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length == 4
        && ExportLine.of(bytes(lines[0])) instanceof ExportLine.Entry(var entry)
        && ExportLine.of(bytes(lines[1])) instanceof ExportLine.Signed(var checkpoint)) {
      List<Hash> path =
          new JsonScanner(lines[2]).expect(PATH).texts().stream().map(Hash::new).toList();
      InclusionProof proof = new InclusionProof(entry, checkpoint, path);
      if (of(proof).equals(text)) {
        return proof;
      }
    }
    throw new IllegalArgumentException(
        "A proof has three lines, as ledger prove writes them: entry, checkpoint, path.");
  }

  private static byte[] bytes(String line) {
    return line.getBytes(StandardCharsets.UTF_8);
  }
}
