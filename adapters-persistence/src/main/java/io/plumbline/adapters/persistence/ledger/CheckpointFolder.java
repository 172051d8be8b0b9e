package io.plumbline.adapters.persistence.ledger;

import io.plumbline.domain.ledger.LedgerKey;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.ledger.port.PublishedCheckpoints;
import io.plumbline.domain.shared.BrandId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checkpoints as files outside the database, a file each in a folder a brand, the public key beside
 * them. The folder belongs on a disk that the database's owner cannot write.
 */
final class CheckpointFolder implements PublishedCheckpoints {

  private static final String ENDING = ".checkpoint";

  private final Path folder;

  CheckpointFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public void publish(SignedCheckpoint checkpoint, LedgerKey key) {
    Path brand = folder.resolve(checkpoint.checkpoint().brand().value());
    try {
      Files.createDirectories(brand);
      whole(folder.resolve("ledger-" + key.id() + ".pub"), key.pem());
      whole(
          brand.resolve("%012d%s".formatted(checkpoint.checkpoint().sequence(), ENDING)),
          checkpoint.text());
    } catch (IOException e) {
      throw new UncheckedIOException("A checkpoint cannot be published in " + folder, e);
    }
  }

  /** Writes all or nothing; what is there already stays. */
  private static void whole(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      Path part = Files.createTempFile(file.getParent(), "part", ".tmp");
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  @Override
  public List<Published> of(BrandId brand) {
    Path lying = folder.resolve(brand.value());
    if (!Files.isDirectory(lying)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(lying)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .map(file -> new Published(lying.getFileName() + "/" + file.getFileName(), text(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The checkpoints in " + lying + " cannot be read", e);
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The checkpoint " + file + " cannot be read", e);
    }
  }
}
