package io.plumbline.adapters.persistence.schema;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Constants;
import org.jooq.meta.jaxb.Configuration;

/** What the generated classes depend on, as one hash: every migration, jOOQ, and how it is told. */
final class CodegenStamp {

  private CodegenStamp() {}

  static String of(Configuration configuration) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Constants.FULL_VERSION.getBytes(StandardCharsets.UTF_8));
      digest.update(configuration.toString().getBytes(StandardCharsets.UTF_8));
      hashMigrations(digest);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256; this one does not.", e);
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("The migrations cannot be read", e);
    }
  }

  private static void hashMigrations(MessageDigest digest) throws IOException, URISyntaxException {
    URL folder = CodegenStamp.class.getResource("/db/migration");
    if (folder == null) {
      throw new IOException("There is no db/migration on the class path");
    }
    URI uri = folder.toURI();
    if (!uri.getScheme().equals("jar")) {
      hashFolder(digest, Path.of(uri));
      return;
    }
    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
      hashFolder(digest, jar.getPath("/db/migration"));
    }
  }

  private static void hashFolder(MessageDigest digest, Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> inside = Files.list(folder)) {
      files = inside.sorted().toList();
    }
    for (Path file : files) {
      digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
  }
}
