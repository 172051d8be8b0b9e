package io.plumbline.adapters.persistence.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL's programs run: they refuse root, and users without a name. A normal user runs
 * them as they are; the others in a user namespace where they are nobody, or, where namespaces are
 * forbidden, root runs them as the user {@code nobody}, who then owns the data folder.
 */
enum RunAs {
  MYSELF(),
  NAMESPACE("unshare", "--user"),
  NOBODY("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private static final int ROOT = 0;
  private static final int NOBODYS_ID = 65534;

  /** How a program ended. */
  record Ended(int status, String output) {

    boolean succeeded() {
      return status == 0;
    }

    void orThrow(String program) {
      if (!succeeded()) {
        throw new IllegalStateException(
            "%s ended with status %d:\n%s".formatted(program, status, output));
      }
    }
  }

  @SuppressWarnings("ImmutableEnumChecker") // it is an immutable list
  private final List<String> prefix;

  RunAs(String... prefix) {
    this.prefix = List.of(prefix);
  }

  /** Returns how this process can run PostgreSQL on data in {@code home}. */
  static RunAs detect(Path home) throws IOException {
    Path probe = Files.createTempFile(home, "owner", ".tmp");
    try {
      if (!Integer.valueOf(ROOT).equals(Files.getAttribute(probe, "unix:uid"))) {
        return MYSELF.hasName() || !NAMESPACE.works() ? MYSELF : NAMESPACE;
      }
    } finally {
      Files.delete(probe);
    }
    Path data = home.resolve("data");
    if (Files.exists(data)
        && Integer.valueOf(NOBODYS_ID).equals(Files.getAttribute(data, "unix:uid"))) {
      return NOBODY;
    }
    return NAMESPACE.works() ? NAMESPACE : NOBODY.require(home);
  }

  /** Returns whether the system knows a name for the user; a container's user may have none. */
  private boolean hasName() {
    return run(List.of("whoami")).succeeded();
  }

  private boolean works() {
    try {
      return run(List.of("true")).succeeded();
    } catch (UncheckedIOException absent) {
      return false;
    }
  }

  private RunAs require(Path home) {
    List<String> look = List.of("test", "-x", home.toString());
    if (!works() || !run(look).succeeded()) {
      throw new IllegalStateException(
          "PostgreSQL does not run as root, and the user nobody cannot reach %s.".formatted(home)
              + " Maybe run Plumbline as a normal user, or choose a folder outside of /root.");
    }
    return this;
  }

  /** Gives {@code path} to whom the programs run as. */
  void own(Path path) throws IOException {
    if (this == NOBODY) {
      Files.setAttribute(path, "unix:uid", NOBODYS_ID);
      Files.setAttribute(path, "unix:gid", NOBODYS_ID);
    }
  }

  /** Runs a program to its end. */
  Ended run(List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    try {
      Process process =
          new ProcessBuilder(whole)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run " + whole.getFirst(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + whole.getFirst() + " ran", e);
    }
  }
}
