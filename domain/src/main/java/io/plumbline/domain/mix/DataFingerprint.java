package io.plumbline.domain.mix;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * The SHA-256 of the modelled numbers: names, first period, count, and each number's eight bytes.
 */
final class DataFingerprint {

  private final MessageDigest digest;

  DataFingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256.", impossible);
    }
  }

  void add(String name, List<LocalDate> periods, double[] values) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(4 + text.length + 12 + 8 * values.length);
    bytes.putInt(text.length).put(text);
    bytes.putLong(periods.getFirst().toEpochDay()).putInt(values.length);
    for (double value : values) {
      bytes.putDouble(value);
    }
    digest.update(bytes.array());
  }

  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
