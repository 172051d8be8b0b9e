package io.plumbline.application;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * Refuses Java runtimes that are known to corrupt memory or text, and with it a ledger of hashes:
 * JDK 25.0.0 to 25.0.2 (JDK-8377811) and compact object headers (JDK-8380060).
 */
final class RuntimeGuard {

  private static final String COMPACT_HEADERS = "UseCompactObjectHeaders";
  private static final Runtime.Version SOUND = Runtime.Version.parse("25.0.3");

  private RuntimeGuard() {}

  /** Returns why the runtime this program runs on is refused, or empty if it is sound. */
  static Optional<String> refusal() {
    return refusal(Runtime.version(), compactObjectHeaders());
  }

  /** Returns why a runtime of this version, with or without the flag, is refused. */
  static Optional<String> refusal(Runtime.Version version, boolean compactObjectHeaders) {
    if (version.compareToIgnoreOptional(SOUND) < 0) {
      return Optional.of(
          ("Java %s can corrupt memory (JDK-8377811)."
                  + " Start Plumbline with JDK 25.0.3 or a later update of 25.")
              .formatted(version));
    }
    if (compactObjectHeaders) {
      return Optional.of(
          ("-XX:+%s can corrupt text on JDK 25 (JDK-8380060), and with it the ledger's hashes."
                  + " Start without it.")
              .formatted(COMPACT_HEADERS));
    }
    return Optional.empty();
  }

  private static boolean compactObjectHeaders() {
    HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    return machine != null && Boolean.parseBoolean(machine.getVMOption(COMPACT_HEADERS).getValue());
  }
}
