package io.plumbline.adapters.persistence.schema;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * The file {@code server.properties} of a database folder: the port of the server that ran last,
 * and the passwords. Only its owner may read it.
 */
record ServerFile(int port, Login superuser, Login owner, Login app) {

  private static final String FILE = "server.properties";
  private static final int SECRET_BYTES = 24;

  /** Returns the folder's file, if it has one. */
  static Optional<ServerFile> in(Path home) {
    Path file = home.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      read.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("The passwords in " + file + " cannot be read", e);
    }
    return Optional.of(
        new ServerFile(
            Integer.parseInt(read.getProperty("port", "0")),
            login(read, "superuser", file),
            login(read, "owner", file),
            login(read, "app", file)));
  }

  private static Login login(Properties read, String role, Path file) {
    String name = read.getProperty(role);
    String password = read.getProperty(role + ".password");
    if (name == null || password == null) {
      throw new IllegalStateException("%s lacks the role %s.".formatted(file, role));
    }
    return new Login(name, password);
  }

  /** Writes a new file with fresh passwords, before any server knows them. */
  static ServerFile create(Path home) {
    SecureRandom random = new SecureRandom();
    ServerFile file =
        new ServerFile(
            0,
            new Login("postgres", secret(random)),
            new Login("plumbline_owner", secret(random)),
            new Login("plumbline_app", secret(random)));
    try {
      file.write(home);
    } catch (IOException e) {
      throw new UncheckedIOException("The passwords cannot be stored in " + home, e);
    }
    return file;
  }

  private static String secret(SecureRandom random) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Returns the same for a server on another port. */
  ServerFile at(int port) {
    return new ServerFile(port, superuser, owner, app);
  }

  /** Returns the JDBC address of one of the server's databases. */
  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /** Writes the file whole or not at all. */
  void write(Path home) throws IOException {
    Properties written = new Properties();
    written.setProperty("port", Integer.toString(port));
    store(written, "superuser", superuser);
    store(written, "owner", owner);
    store(written, "app", app);
    var onlyMine =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path fresh = Files.createTempFile(home, FILE, ".new", onlyMine);
    try (BufferedWriter writer = Files.newBufferedWriter(fresh)) {
      written.store(writer, "Plumbline's own database; keep it secret");
    }
    Files.move(fresh, home.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void store(Properties written, String role, Login login) {
    written.setProperty(role, login.name());
    written.setProperty(role + ".password", login.password());
  }
}
