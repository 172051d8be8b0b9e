package io.plumbline.adapters.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * The characters of a file, whatever it came as: plain or gzip, UTF-8 or (with a byte order mark)
 * UTF-16. Bytes that are no UTF-8 become U+FFFD, which the cells are searched for. Remembers what
 * only the whole file can tell: how it ended, and how many quotation marks it has.
 */
final class CsvCharacters extends FilterReader {

  private static final int PEEK = 1 << 16;

  private long quotes;
  private int last = -1;

  private CsvCharacters(Reader in) {
    super(in);
  }

  static CsvCharacters of(HashedBytes file) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(file, 1 << 16);
    byte[] start = peek(bytes);
    if (startsWith(start, 0x1f, 0x8b)) {
      bytes = new BufferedInputStream(new BoundedGunzip(bytes, file::count), 1 << 16);
      start = peek(bytes);
    }
    refuseOtherFormats(start);
    Charset charset = charset(start);
    bytes.skipNBytes(charset.equals(UTF_8) ? (startsWith(start, 0xef, 0xbb, 0xbf) ? 3 : 0) : 2);
    return new CsvCharacters(new BufferedReader(new InputStreamReader(bytes, charset), PEEK));
  }

  private static byte[] peek(InputStream bytes) throws IOException {
    bytes.mark(8192);
    byte[] start = bytes.readNBytes(8);
    bytes.reset();
    return start;
  }

  private static void refuseOtherFormats(byte[] start) throws UnreadableFile {
    String met = null;
    if (startsWith(start, 'P', 'K', 3, 4)) {
      met = "The file is a zip archive or a spreadsheet (.xlsx), not a text file.";
    } else if (startsWith(start, 0x1f, 0x8b)) {
      met = "The file is compressed twice.";
    } else if (startsWith(start, '%', 'P', 'D', 'F')) {
      met = "The file is a PDF document.";
    } else if (startsWith(start, 0xff, 0xfe, 0, 0) || startsWith(start, 0, 0, 0xfe, 0xff)) {
      met = "The file is encoded as UTF-32.";
    }
    if (met != null) {
      throw new UnreadableFile("not-csv", met, "A CSV file in UTF-8, plain or as .gz.");
    }
  }

  private static Charset charset(byte[] start) {
    if (startsWith(start, 0xff, 0xfe)) {
      return UTF_16LE;
    }
    return startsWith(start, 0xfe, 0xff) ? UTF_16BE : UTF_8;
  }

  private static boolean startsWith(byte[] start, int... bytes) {
    byte[] expected = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      expected[i] = (byte) bytes[i];
    }
    return start.length >= expected.length
        && Arrays.equals(start, 0, expected.length, expected, 0, expected.length);
  }

  /** Returns the first characters of the file without taking them. */
  String start() throws IOException {
    in.mark(PEEK);
    char[] buffer = new char[PEEK];
    int length = 0;
    for (int read = 0; read >= 0 && length < PEEK; length += Math.max(read, 0)) {
      read = in.read(buffer, length, PEEK - length);
    }
    in.reset();
    String start = new String(buffer, 0, length);
    if (start.indexOf('\0') >= 0) {
      throw new UnreadableFile(
          "not-csv",
          "The file is not text, or in an encoding without a byte order mark.",
          "A CSV file in UTF-8, or in UTF-16 with a byte order mark.");
    }
    return start;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int i = offset; i < offset + read; i++) {
      if (buffer[i] == '"') {
        quotes++;
      }
    }
    if (read > 0) {
      last = buffer[offset + read - 1];
    }
    return read;
  }

  /** Returns whether every quotation mark read so far has its partner. */
  boolean quotesPaired() {
    return quotes % 2 == 0;
  }

  /** Returns whether the last character read ended a line. */
  boolean endedLine() {
    return last == '\n' || last == '\r';
  }
}
