package io.plumbline.application;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.port.TokenSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/**
 * The demo's sign-ins: made once, at random, and kept in a file that only its owner reads, so that
 * the next start can tell them again. The file is also what marks a home as the demo's.
 */
public record DemoSignIns(List<SignIn> people) {

  private static final String FILE = "demo-sign-ins.txt";
  private static final int GROUP = 4;
  private static final int GROUPS = 4;

  /** A demo user. */
  public record SignIn(String name, String displayName, Role role, String password) {}

  /** Makes the three people, with passwords of 80 random bits. */
  static DemoSignIns fresh(TokenSource secrets) {
    return new DemoSignIns(
        List.of(
            new SignIn("lead", "Lena Marsh", Role.MARKETING_LEAD, password(secrets)),
            new SignIn("auditor", "Aldo Ferrer", Role.FINANCE_AUDITOR, password(secrets)),
            new SignIn("admin", "Ada Quist", Role.ADMIN, password(secrets))));
  }

  private static String password(TokenSource secrets) {
    String letters = secrets.next();
    StringBuilder password = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      password.append(group == 0 ? "" : "-").append(letters, group * GROUP, (group + 1) * GROUP);
    }
    return password.toString();
  }

  /** Returns those that {@code home} keeps. */
  public static Optional<DemoSignIns> in(Path home) {
    Path file = home.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new DemoSignIns(
              Files.readAllLines(file).stream()
                  .map(line -> line.split("\t", -1))
                  .map(part -> new SignIn(part[0], part[1], Role.valueOf(part[2]), part[3]))
                  .toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes them from {@code home}. */
  static void forget(Path home) {
    try {
      Files.deleteIfExists(home.resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps them in {@code home}. */
  void keep(Path home) {
    try {
      Path file = Files.createDirectories(home).resolve(FILE);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.write(
          file,
          people.stream()
              .map(
                  one ->
                      String.join(
                          "\t", one.name(), one.displayName(), one.role().name(), one.password()))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
