package io.plumbline.application;

import io.plumbline.adapters.persistence.Database;
import io.plumbline.adapters.persistence.access.SecureTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of a demo, which is never mistaken for that of a real installation. */
public final class DemoHome {

  private final Settings settings;

  public DemoHome(Settings settings) {
    this.settings = settings;
  }

  /**
   * Returns the sign-ins of this demo, made if it is a new one.
   *
   * @throws Settings.Refused if the folder holds an installation that is no demo
   */
  public DemoSignIns signIns() {
    folder();
    Optional<DemoSignIns> kept = DemoSignIns.in(settings.home());
    if (kept.isPresent()) {
      return kept.get();
    }
    refuseOthers();
    DemoSignIns made = DemoSignIns.fresh(new SecureTokens());
    made.keep(settings.home());
    return made;
  }

  /**
   * Throws the demo's data away.
   *
   * @throws Settings.Refused if the folder holds an installation that is no demo
   */
  public void empty() {
    if (DemoSignIns.in(settings.home()).isEmpty()) {
      refuseOthers();
      return;
    }
    Path folder = folder();
    refuseRunning(folder);
    // ends a database server that a killed process left behind
    Database.open(settings.database()).close();
    remove(folder);
    DemoSignIns.forget(settings.home());
  }

  private Path folder() {
    return switch (settings.database()) {
      case Database.Settings.Embedded(Path folder) -> folder;
      case Database.Settings.ThrowAway(Path folder) -> folder;
      case Database.Settings.External external ->
          throw refused(
              "The demo uses the embedded database, never yours (%s). Unset PLUMBLINE_DATABASE_URL."
                  .formatted(external.url()));
    };
  }

  private void refuseOthers() {
    if (Files.exists(folder())) {
      throw refused(
          "%s holds an installation that is no demo. Set PLUMBLINE_HOME to another folder."
              .formatted(settings.home()));
    }
  }

  private static void refuseRunning(Path folder) {
    Path lock = folder.resolve("lock");
    if (!Files.exists(lock)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      if (channel.tryLock() == null) {
        throw refused("The demo is running. Stop it first.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The demo in " + folder + " cannot be removed", e);
    }
  }

  private static Settings.Refused refused(String reason) {
    return new Settings.Refused(List.of(reason));
  }
}
