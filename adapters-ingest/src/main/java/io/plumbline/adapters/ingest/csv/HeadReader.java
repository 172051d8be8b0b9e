package io.plumbline.adapters.ingest.csv;

import io.plumbline.adapters.ingest.FindingList;
import java.util.ArrayList;
import java.util.List;

/** Keeps the header of a file and the first rows of its shape, whatever they hold. */
final class HeadReader implements CsvRows.Taker {

  private final List<String> names;
  private final int wanted;
  private final List<List<String>> rows = new ArrayList<>();

  HeadReader(List<String> cells, long row, int wanted, FindingList findings) {
    this.names = cells.stream().map(String::strip).toList();
    this.wanted = wanted;
    Header.judge(names, row, findings);
  }

  List<String> names() {
    return names;
  }

  List<List<String>> rows() {
    return rows;
  }

  @Override
  public void take(long number, List<String> cells) {
    if (rows.size() < wanted && cells.size() == names.size()) {
      rows.add(cells.stream().map(String::strip).toList());
    }
  }

  @Override
  public void finish(char delimiter, boolean quotesPaired, boolean endedLine) {
    // what the rows are worth is told when they are read by a mapping
  }
}
