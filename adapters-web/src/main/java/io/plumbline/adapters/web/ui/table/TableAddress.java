package io.plumbline.adapters.web.ui.table;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How a table is arranged, as the address of its page says it: {@code sort=next.desc}, {@code
 * hide=roi.spend}, {@code find=tv}. What else the address asks for stays as it is.
 *
 * @param page the page's address
 * @param name before each of the three where a page has several tables; else empty
 */
public record TableAddress(Location page, String name) {

  private static final String DESCENDING = ".desc";

  /** The only table of a page. */
  public static TableAddress of(Location page) {
    return new TableAddress(page, "");
  }

  private String asked(String what) {
    return asks(name + what);
  }

  /** Returns what else the page is asked for by a key; empty if it is not. */
  public String asks(String key) {
    return page.getQueryParameters().getSingleParameter(key).orElse("");
  }

  /** Returns the key of the column that orders it; empty for the order things come in. */
  public String sort() {
    return descending() ? asked("sort").replace(DESCENDING, "") : asked("sort");
  }

  /** Returns whether the greatest comes first. */
  public boolean descending() {
    return asked("sort").endsWith(DESCENDING);
  }

  /** Returns the keys of the columns that are left out. */
  public List<String> hidden() {
    return Stream.of(asked("hide").split("\\.")).filter(Predicate.not(String::isEmpty)).toList();
  }

  /** Returns what is looked for; empty for everything. */
  public String find() {
    return asked("find");
  }

  /**
   * Returns the address with the table in order of a column: downwards first, for the greatest is
   * what is looked for, then upwards, then as things come.
   */
  public String toSort(String column) {
    if (!sort().equals(column)) {
      return with("sort", column + DESCENDING);
    }
    return with("sort", descending() ? column : "");
  }

  /** Returns the address with a column shown if it is hidden, and hidden if it is shown. */
  public String toToggle(String column) {
    TreeSet<String> keys = new TreeSet<>(hidden());
    if (!keys.remove(column)) {
      keys.add(column);
    }
    return with("hide", String.join(".", keys));
  }

  /** Returns the address with only what has these words. */
  public String toFind(String words) {
    return with("find", words);
  }

  private String with(String what, String value) {
    return to(name + what, value);
  }

  /** Returns the address with something else it is asked for; not asked for if empty. */
  public String to(String key, String value) {
    Map<String, List<String>> all = new HashMap<>(page.getQueryParameters().getParameters());
    all.remove(key);
    if (!value.isEmpty()) {
      all.put(key, new ArrayList<>(List.of(value)));
    }
    String query = new QueryParameters(all).getQueryString();
    return query.isEmpty() ? page.getPath() : page.getPath() + "?" + query;
  }
}
