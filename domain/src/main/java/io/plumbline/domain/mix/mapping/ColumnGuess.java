package io.plumbline.domain.mix.mapping;

import io.plumbline.domain.media.Granularity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the columns of a file are probably there for, by their names and first rows. A name that
 * says nothing is left out: what can be read in two ways is shown to somebody, never taken.
 */
public final class ColumnGuess {

  private static final Set<String> DATE = words("date day week wk month period time dt start");
  private static final Set<String> GEO =
      words("geo region state market dma country city province county territory area land");
  private static final Set<String> POPULATION = words("population inhabitants people pop");
  private static final Set<String> SPEND =
      words("spend spends spent cost costs budget investment expenditure");
  private static final Set<String> EXPOSURE =
      words(
          "impression impressions imps clicks click grp grps trp trps views opens sends sent"
              + " sessions visits exposures");
  private static final Set<String> REACH = words("reach");
  private static final Set<String> FREQUENCY = words("frequency freq");
  private static final Set<String> REVENUE = words("revenue sales turnover gmv income umsatz");
  private static final Set<String> CONVERSIONS =
      words(
          "conversion conversions orders order signups subscriptions installs leads units"
              + " transactions bookings purchases customers kpi");
  private static final Set<String> WORTH = words("per value aov worth");
  private static final Set<String> RATIO =
      words("per rate share average avg mean cpc cpm ctr roas");
  private static final Set<String> TREATMENT =
      words("promo promos promotion promotions discount discounts markdown mrkdn coupon sale");
  private static final Set<String> CONTROL =
      words(
          "price prices temperature temp weather rain sun holiday holidays hldy competitor"
              + " competitors index cpi gas unemployment sentiment season seas event events stores"
              + " control inflation confidence trend covid");
  private static final Set<String> CHANNEL =
      words(
          "tv ctv ott radio audio podcast print newspaper magazine ooh outdoor billboard cinema"
              + " mail direct search sem ppc brand social facebook fb meta instagram tiktok"
              + " snapchat pinterest linkedin youtube video display programmatic online google"
              + " bing amazon retail affiliate affiliates influencer email newsletter sms"
              + " shopping inserts sponsorship");
  private static final Set<String> CURRENCY = words("usd eur gbp chf jpy cad aud total in weekly");

  /** DV360 calls what the advertiser spent its revenue. */
  private static final Pattern MEDIA_REVENUE = Pattern.compile("(?i)revenue \\(adv.*currency\\)");

  private static final Pattern DAY =
      Pattern.compile("((?:19|20)\\d{2})-?(0\\d|1[0-2])-?([0-2]\\d|3[01])([T ].*)?");
  private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.,' ]*\\d[\\d.,' ]*([eE]\\d+)?");
  private static final Pattern MISSING = Pattern.compile("(?i)|-|--|\\.|n/?a|null|none");

  private final List<String> names;
  private final List<List<String>> rows;
  private final int date;
  private boolean outcome;

  private ColumnGuess(List<String> names, List<List<String>> rows) {
    this.names = names;
    this.rows = rows;
    this.date = date();
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" ", -1));
  }

  /**
   * Returns a role for each column, in the order of the file, and how long its periods are: a day
   * if two dates lie that close, else a week.
   *
   * @param rows the first rows of the file, each with as many cells as there are names
   */
  public static MappingDraft draft(String file, List<String> names, List<List<String>> rows) {
    ColumnGuess guess = new ColumnGuess(names, rows);
    return new MappingDraft(file, guess.granularity(), guess.columns());
  }

  private Granularity granularity() {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (String cell : date < 0 ? List.<String>of() : cells(date)) {
      Matcher day = DAY.matcher(cell);
      if (day.matches()) {
        try {
          days.add(
              LocalDate.of(
                  Integer.parseInt(day.group(1)),
                  Integer.parseInt(day.group(2)),
                  Integer.parseInt(day.group(3))));
        } catch (DateTimeException impossible) {
          // told when the file is read
        }
      }
    }
    return days.stream().anyMatch(day -> days.contains(day.plusDays(1)))
        ? Granularity.DAY
        : Granularity.WEEK;
  }

  private List<MappedColumn> columns() {
    List<MappedColumn> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      columns.add(i == date ? new MappedColumn(names.get(i), ColumnRole.DATE) : column(i));
    }
    return List.copyOf(columns);
  }

  /** A column of days: the first whose name says so too, or else the first. */
  private int date() {
    List<Integer> days =
        IntStream.range(0, names.size()).filter(i -> mostly(i, DAY)).boxed().toList();
    List<Integer> named =
        IntStream.range(0, names.size())
            .filter(i -> new ColumnWords(names.get(i)).any(DATE))
            .boxed()
            .toList();
    return days.stream()
        .filter(named::contains)
        .findFirst()
        .or(() -> days.stream().findFirst())
        .or(() -> named.stream().findFirst())
        .orElse(-1);
  }

  /** Most are enough: a cell that is broken is told where it stands, and hides no column. */
  private boolean mostly(int column, Pattern pattern) {
    List<String> cells = cells(column);
    return 2 * cells.stream().filter(pattern.asMatchPredicate()).count() > cells.size();
  }

  private List<String> cells(int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .map(row -> row.get(column).strip())
        .filter(cell -> !MISSING.matcher(cell).matches())
        .toList();
  }

  private MappedColumn column(int place) {
    String name = names.get(place);
    ColumnWords words = new ColumnWords(name);
    if (name.isBlank()) {
      return new MappedColumn(name, ColumnRole.LEFT_OUT);
    }
    if (!cells(place).isEmpty() && !mostly(place, NUMBER)) {
      return new MappedColumn(name, words.any(GEO) ? ColumnRole.GEO : ColumnRole.LEFT_OUT);
    }
    if (MEDIA_REVENUE.matcher(name).matches()) {
      return new MappedColumn(name, ColumnRole.SPEND, "DV360");
    }
    if (words.any(POPULATION)) {
      return new MappedColumn(name, ColumnRole.POPULATION);
    }
    return measured(name, words);
  }

  private MappedColumn measured(String name, ColumnWords words) {
    if (words.any(CONVERSIONS) && words.any(WORTH)) {
      return new MappedColumn(name, ColumnRole.VALUE);
    }
    if (words.any(RATIO)) {
      return new MappedColumn(name, ColumnRole.LEFT_OUT);
    }
    if (words.any(CONTROL)) {
      return new MappedColumn(name, ColumnRole.CONTROL);
    }
    if (words.any(REACH)) {
      return of(name, words, ColumnRole.REACH, REACH);
    }
    if (words.any(FREQUENCY)) {
      return of(name, words, ColumnRole.FREQUENCY, FREQUENCY);
    }
    if (words.any(EXPOSURE)) {
      return of(name, words, ColumnRole.EXPOSURE, EXPOSURE);
    }
    if (words.any(SPEND)) {
      return of(name, words, ColumnRole.SPEND, SPEND);
    }
    if (words.any(REVENUE) || words.any(CONVERSIONS)) {
      return outcome(name, words.any(REVENUE) ? ColumnRole.REVENUE : ColumnRole.CONVERSIONS);
    }
    if (words.any(TREATMENT)) {
      return new MappedColumn(name, ColumnRole.TREATMENT);
    }
    return words.any(CHANNEL)
        ? new MappedColumn(name, ColumnRole.SPEND, name)
        : new MappedColumn(name, ColumnRole.LEFT_OUT);
  }

  /** A second outcome is most often a part of the first, which must not explain it. */
  private MappedColumn outcome(String name, ColumnRole role) {
    boolean second = outcome;
    outcome = true;
    return new MappedColumn(name, second ? ColumnRole.LEFT_OUT : role);
  }

  private static MappedColumn of(
      String name, ColumnWords words, ColumnRole role, Set<String> roleWords) {
    TreeSet<String> said = new TreeSet<>(roleWords);
    said.addAll(CURRENCY);
    String channel = words.without(said);
    return channel.isEmpty()
        ? new MappedColumn(name, ColumnRole.LEFT_OUT)
        : new MappedColumn(name, role, channel);
  }
}
