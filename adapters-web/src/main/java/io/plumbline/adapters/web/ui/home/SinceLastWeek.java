package io.plumbline.adapters.web.ui.home;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What became different in the last seven days, out of the ledger: what a lead would ask about, and
 * how much else there was.
 *
 * @param told the newest first
 * @param others how many entries are not told
 * @param cut whether there are more entries than were read
 */
record SinceLastWeek(List<LedgerEntry> told, int others, boolean cut) {

  /** How many entries of a week are read at most. */
  static final int READ = 200;

  private static final int TOLD = 6;
  private static final Set<Fact.Kind> ASKED_ABOUT =
      EnumSet.of(
          Fact.Kind.BATCH_IMPORTED,
          Fact.Kind.MODEL_RUN,
          Fact.Kind.MODEL_PROMOTED,
          Fact.Kind.MODEL_BACKTESTED,
          Fact.Kind.CALIBRATION_POINT,
          Fact.Kind.SCENARIO_DECIDED,
          Fact.Kind.GUARDRAILS_CHANGED,
          Fact.Kind.CIRCUMSTANCE_STATED,
          Fact.Kind.CURRENCY_SET,
          Fact.Kind.CHANGE_APPROVED,
          Fact.Kind.CHANGE_REJECTED,
          Fact.Kind.CHANGE_SHIPPED,
          Fact.Kind.CHANGE_ROLLED_BACK,
          Fact.Kind.CHANGE_HELD,
          Fact.Kind.CHANGE_CLOSED,
          Fact.Kind.EXPERIMENT_READ_OUT,
          Fact.Kind.EXPERIMENT_STOPPED,
          Fact.Kind.EXPERIMENT_LEARNED,
          Fact.Kind.PERIOD_CLOSED,
          Fact.Kind.REPORT_PUBLISHED);

  SinceLastWeek {
    told = List.copyOf(told);
  }

  /** Returns what is told of a week's entries, which come newest first. */
  static SinceLastWeek of(List<LedgerEntry> entries) {
    List<LedgerEntry> told = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      if (told.size() < TOLD && ASKED_ABOUT.contains(entry.kind())) {
        told.add(entry);
      }
    }
    return new SinceLastWeek(told, entries.size() - told.size(), entries.size() == READ);
  }
}
