package io.plumbline.adapters.web.ui.ledger;

import io.plumbline.adapters.web.pdf.ChainStand;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.save.Spreadsheet;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.shared.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One entry of the ledger as it is read. */
record EntryPage(String sequence, String when, String kind, String what, String who, String hash) {

  static EntryPage of(LedgerEntry entry) {
    return new EntryPage(
        Format.count(entry.sequence()),
        Format.time(entry.at()),
        kind(entry.kind()),
        entry.summary(),
        who(entry.actor()),
        entry.hash().shortened());
  }

  /** Returns what a kind of fact is called. */
  static String kind(Fact.Kind kind) {
    String words = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Returns every label and value of an entry, in the order they are hashed. */
  static List<List<String>> facts(LedgerEntry entry) {
    List<List<String>> facts = new ArrayList<>();
    facts.add(List.of("When", Format.time(entry.at()) + " UTC"));
    facts.add(List.of("Who", who(entry.actor())));
    facts.add(List.of("Through", entry.origin().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    facts.add(List.of("Subject", entry.subject()));
    entry.details().forEach((name, value) -> facts.add(List.of(name.replace('_', ' '), value)));
    return facts;
  }

  private static final List<String> COLUMNS =
      List.of(
          "sequence",
          "at",
          "kind",
          "summary",
          "actor",
          "actor_kind",
          "origin",
          "subject",
          "details",
          "previous_hash",
          "hash");

  /**
   * Returns entries as CSV, every field that is hashed included; the file ends with where the chain
   * stood.
   */
  static Spreadsheet sheet(List<LedgerEntry> entries, ChainStand stand) {
    return new Spreadsheet(
        COLUMNS,
        Stream.concat(
                entries.stream()
                    .map(
                        entry ->
                            List.of(
                                Long.toString(entry.sequence()),
                                entry.at().toString(),
                                entry.kind().name(),
                                entry.summary(),
                                entry.actor().name(),
                                entry.actor().kind().name(),
                                entry.origin().name(),
                                entry.subject(),
                                entry.details().entrySet().stream()
                                    .map(detail -> detail.getKey() + "=" + detail.getValue())
                                    .collect(Collectors.joining("; ")),
                                entry.previous().hex(),
                                entry.hash().hex())),
                stand.closingRows(COLUMNS.size()).stream())
            .toList());
  }

  /** Returns who acted, in words. */
  static String who(Actor actor) {
    return switch (actor.kind()) {
      case HUMAN -> actor.name();
      case AGENT -> actor.name() + " (agent)";
      case SYSTEM -> actor.name() + " (system)";
    };
  }
}
