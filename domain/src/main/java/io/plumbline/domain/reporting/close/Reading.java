package io.plumbline.domain.reporting.close;

import io.plumbline.domain.ledger.Correction;
import io.plumbline.domain.ledger.LedgerEntry;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An entry with its details as they should read, corrections applied. */
record Reading(LedgerEntry entry, SortedMap<String, String> details, boolean corrected) {

  Reading(LedgerEntry entry) {
    this(entry, entry.details(), false);
  }

  Reading correctedBy(LedgerEntry correction) {
    SortedMap<String, String> read = new TreeMap<>(details);
    correction
        .details()
        .forEach(
            (name, value) -> {
              if (name.startsWith(Correction.READS)) {
                read.put(name.substring(Correction.READS.length()), value);
              }
            });
    return new Reading(entry, read, true);
  }

  String text(String name) {
    return details.getOrDefault(name, "");
  }

  Instant at() {
    return entry.at();
  }

  /** Returns the money moved, or null where it is no whole number of cents. */
  @Nullable Amount moved() {
    try {
      return new Amount(
          Long.parseLong(text("moved_cents")), entry.actor().name(), at(), entry.sequence());
    } catch (NumberFormatException noAmount) {
      return null;
    }
  }

  /** Returns the estimate of this name, or null where there is none. */
  @Nullable Band band(String name) {
    try {
      double level = Double.parseDouble(text(name + "_level"));
      return band(name + "_mean", name + "_lower", name + "_upper", level);
    } catch (NumberFormatException noLevel) {
      return null;
    }
  }

  /** Returns the estimate whose parts have these names, or null where there is none. */
  @Nullable Band band(String mean, String lower, String upper, double level) {
    try {
      return new Band(
          Double.parseDouble(text(mean)),
          Double.parseDouble(text(lower)),
          Double.parseDouble(text(upper)),
          level);
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }
}
