package io.plumbline.domain.mix.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A specification as it was written down with every default filled in: spec.lock.yaml. */
public record SpecLock(String text) {

  private static final List<String> CHANNELS = List.of("channels.", "organic.");
  private static final String PRIOR = ".prior";

  /** Returns the SHA-256 of the text's UTF-8 bytes, as hexadecimal digits. */
  public String sha256() {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256.", impossible);
    }
  }

  /**
   * Returns what stands at each key, in the text's order: {@code channels.TV.adstock} is {@code
   * {family: geometric, max_lag: 13}}.
   */
  public SequencedMap<String, String> entries() {
    return new LockLines(text).read();
  }

  /** Returns what is believed about each channel beforehand, by channel. */
  public SequencedMap<String, String> priors() {
    SequencedMap<String, String> priors = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : entries().entrySet()) {
      String key = entry.getKey();
      for (String list : CHANNELS) {
        if (key.startsWith(list) && key.endsWith(PRIOR)) {
          priors.put(key.substring(list.length(), key.length() - PRIOR.length()), entry.getValue());
        }
      }
    }
    return priors;
  }
}
