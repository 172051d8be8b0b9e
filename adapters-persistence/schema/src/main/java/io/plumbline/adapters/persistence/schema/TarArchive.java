package io.plumbline.adapters.persistence.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A tar archive of folders, files and symbolic links with names of at most 100 characters; any
 * other entry is refused.
 */
final class TarArchive {

  private static final int BLOCK = 512;
  private static final int NAME = 0;
  private static final int NAME_LENGTH = 100;
  private static final int MODE = 100;
  private static final int MODE_LENGTH = 8;
  private static final int SIZE = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int TYPE = 156;
  private static final int LINK = 157;
  private static final int EXECUTABLE = 0100;

  private final InputStream in;
  private final Path folder;

  private TarArchive(InputStream in, Path folder) {
    this.in = in;
    this.folder = folder;
  }

  /** Writes everything in the archive below {@code folder}. */
  static void unpack(InputStream in, Path folder) throws IOException {
    TarArchive archive = new TarArchive(in, folder);
    byte[] header = in.readNBytes(BLOCK);
    while (header.length == BLOCK && header[0] != 0) {
      archive.write(header);
      header = in.readNBytes(BLOCK);
    }
  }

  private void write(byte[] header) throws IOException {
    String name = text(header, NAME, NAME_LENGTH);
    Path path = folder.resolve(name).normalize();
    if (!path.startsWith(folder)) {
      throw new IOException("The archive reaches outside of its folder: " + name);
    }
    char type = (char) header[TYPE];
    switch (type) {
      case '5' -> Files.createDirectories(path);
      case '2' -> {
        Files.createDirectories(path.resolveSibling(""));
        Files.createSymbolicLink(path, Path.of(text(header, LINK, NAME_LENGTH)));
      }
      case '0', '\0' -> file(path, header);
      default -> throw new IOException("The archive holds %s of type %s".formatted(name, type));
    }
  }

  private void file(Path path, byte[] header) throws IOException {
    Files.createDirectories(path.resolveSibling(""));
    long size = octal(header, SIZE, SIZE_LENGTH);
    byte[] content = in.readNBytes(Math.toIntExact(size));
    if (content.length < size) {
      throw new IOException("The archive breaks off in " + path);
    }
    in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    Files.write(path, content);
    boolean program = (octal(header, MODE, MODE_LENGTH) & EXECUTABLE) != 0;
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static String text(byte[] header, int from, int length) {
    int to = from;
    while (to < from + length && header[to] != 0) {
      to++;
    }
    return new String(header, from, to - from, StandardCharsets.UTF_8);
  }

  private static long octal(byte[] header, int from, int length) {
    return Long.parseLong(text(header, from, length).strip(), 8);
  }
}
