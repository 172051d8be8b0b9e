package io.plumbline.application;

import io.plumbline.adapters.persistence.Database;
import io.plumbline.adapters.persistence.access.SecureTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    refuseRunning();
    try (Stream<Path> files = Files.walk(settings.home())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The demo in " + settings.home() + " cannot be removed", e);
    }
  }
}
