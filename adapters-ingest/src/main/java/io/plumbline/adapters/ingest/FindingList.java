package io.plumbline.adapters.ingest;

import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import io.plumbline.domain.shared.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The findings of one file. At most {@value #LIMIT} are told, shared fairly among the rules, so
 * that a fault repeated a million times hides no other; how many more there are is told too.
 */
public final class FindingList {

  /** How many findings are told one by one. */
  public static final int LIMIT = 200;

  /** From how many findings on there is no use in looking for more. */
  public static final int HOPELESS = 100_000;

  private record Rule(Severity severity, String name) {}

  private static final class Told {
    private final List<Finding> findings = new ArrayList<>();
    private long count;
  }

  private final String file;
  private final Map<Rule, Told> rules = new LinkedHashMap<>();
  private int count;

  public FindingList(String file) {
    this.file = file;
  }

  /** Adds a reason to refuse the file; {@code row} and {@code column} where they apply. */
  public void error(
      String rule, @Nullable Long row, @Nullable String column, String problem, String accepted) {
    add(Severity.ERROR, rule, row, column, problem, accepted);
  }

  /** Adds a reason to look. */
  public void warning(
      String rule, @Nullable Long row, @Nullable String column, String problem, String accepted) {
    add(Severity.WARNING, rule, row, column, problem, accepted);
  }

  /** Adds something worth knowing. */
  public void note(String rule, String problem, String accepted) {
    add(Severity.NOTE, rule, null, null, problem, accepted);
  }

  private void add(
      Severity severity,
      String rule,
      @Nullable Long row,
      @Nullable String column,
      String problem,
      String accepted) {
    Told told = rules.computeIfAbsent(new Rule(severity, rule), any -> new Told());
    told.count++;
    count++;
    if (told.findings.size() < LIMIT) {
      told.findings.add(
          new Finding(severity, rule, new Place(file, row, column), problem, accepted));
    }
  }

  /** Returns whether there is a reason to refuse the file. */
  public boolean refused() {
    return rules.keySet().stream().anyMatch(rule -> rule.severity() == Severity.ERROR);
  }

  /** Returns whether there are so many findings that reading on is of no use. */
  public boolean hopeless() {
    return count >= HOPELESS;
  }

  /** Returns the findings, those of the file as a whole first, then row by row. */
  public List<Finding> toList() {
    List<Finding> all = new ArrayList<>();
    List<Finding> more = new ArrayList<>();
    int share = fairShare();
    rules.forEach(
        (rule, told) -> {
          int shown = Math.min(share, told.findings.size());
          all.addAll(told.findings.subList(0, shown));
          if (told.count > shown) {
            more.add(more(rule, told.count - shown));
          }
        });
    all.sort(Comparator.comparingLong(f -> f.place().row() == null ? 0 : f.place().row()));
    all.addAll(more);
    return all;
  }

  private Finding more(Rule rule, long count) {
    return new Finding(
        rule.severity(),
        rule.name(),
        Place.file(file),
        "%d more findings of this sort (%s) are not listed.".formatted(count, rule.name()),
        "Mend the ones listed first; the rest are alike.");
  }

  /* The largest number of findings a rule may show such that all rules together keep the limit. */
  private int fairShare() {
    int share = LIMIT;
    while (share > 1 && shown(share) > LIMIT) {
      share--;
    }
    return share;
  }

  private long shown(int share) {
    return rules.values().stream().mapToLong(told -> Math.min(told.findings.size(), share)).sum();
  }
}
