package io.plumbline.adapters.ingest.csv;

import io.plumbline.adapters.ingest.FindingList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The currencies a file speaks of, in a column of their own or beside the numbers: one at most. */
final class CurrencyColumns {

  private static final Pattern NAME = Pattern.compile("(?i).*currency.*");
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
  private static final Pattern SYMBOL = Pattern.compile("\\p{Sc}|\\p{L}{3}");

  private final List<String> names;
  private final FindingList findings;
  private final boolean[] currency;
  private final @Nullable String[] first;
  private final SortedSet<String> symbols = new TreeSet<>();
  private long symbolRow;

  CurrencyColumns(List<String> names, FindingList findings) {
    this.names = names;
    this.findings = findings;
    currency = new boolean[names.size()];
    first = new @Nullable String[names.size()];
    for (int i = 0; i < currency.length; i++) {
      currency[i] = NAME.matcher(names.get(i)).matches();
    }
  }

  /** Takes a cell of any column. */
  void add(long row, int column, String text) {
    if (!currency[column] || !CODE.matcher(text).matches()) {
      return;
    }
    String known = first[column];
    if (known == null) {
      first[column] = text;
    } else if (!known.equals(text)) {
      mixed(row, names.get(column), known + " and " + text);
    }
  }

  /** Takes a number that was refused for its currency. */
  void symbol(String rule, long row, String cell) {
    Matcher symbol = SYMBOL.matcher(cell);
    if (rule.equals("currency") && symbol.find() && symbols.add(symbol.group())) {
      symbolRow = row;
    }
  }

  void finish() {
    if (symbols.size() > 1) {
      mixed(symbolRow, null, String.join(", ", symbols));
    }
  }

  private void mixed(long row, @Nullable String column, String met) {
    findings.error(
        "mixed-currencies",
        row,
        column,
        "The file mixes currencies: %s.".formatted(met),
        "All money in one currency; convert it before the import.");
  }
}
