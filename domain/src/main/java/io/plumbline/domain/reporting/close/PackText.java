package io.plumbline.domain.reporting.close;

import io.plumbline.domain.ledger.LedgerEntry;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pack as a table with a header, and as the one text its hash is of: fields between tabs, a line
 * each, whatever breaks a line in a field made a blank.
 */
public final class PackText {

  /** The columns of {@link #cells}. */
  public static final List<String> COLUMNS =
      List.of(
          "request",
          "title",
          "state",
          "currency",
          "recommended",
          "recommended_entry",
          "approved",
          "approved_by",
          "approved_at",
          "approved_entry",
          "shipped",
          "shipped_on",
          "shipped_entry",
          "rolled_back",
          "rolled_back_entry",
          "expected_mean",
          "expected_lower",
          "expected_upper",
          "expected_level",
          "observed_mean",
          "observed_lower",
          "observed_upper",
          "observed_level",
          "promised_return_mean",
          "promised_return_lower",
          "promised_return_upper",
          "promised_return_level",
          "observed_return_mean",
          "observed_return_lower",
          "observed_return_upper",
          "observed_return_level",
          "run",
          "tests",
          "differences");

  /** The columns of {@link #recommendation}. */
  public static final List<String> RECOMMENDED =
      List.of(
          "recommendation",
          "name",
          "run",
          "stored_at",
          "entry",
          "lift_mean",
          "lift_lower",
          "lift_upper",
          "lift_level",
          "answer",
          "decided_entry");

  private PackText() {}

  /** Returns one request as cells under {@link #COLUMNS}. */
  public static List<String> cells(ReconciledRequest request) {
    Amount approved = request.approved();
    return Stream.of(
            Stream.of(request.label(), request.title(), request.state().name(), request.currency()),
            amount(request.recommended()),
            Stream.of(
                approved == null ? "" : RequestReader.money(approved.cents()),
                approved == null ? "" : approved.by(),
                approved == null ? "" : approved.at().toString(),
                approved == null ? "" : Long.toString(approved.sequence())),
            Stream.of(
                request.shipped() == null ? "" : RequestReader.money(request.shipped().cents()),
                request.shippedOn() == null ? "" : request.shippedOn(),
                request.shipped() == null ? "" : Long.toString(request.shipped().sequence())),
            amount(request.rolledBack()),
            band(request.expected()),
            band(request.observed()),
            band(request.promisedReturn()),
            band(request.observedReturn()),
            Stream.of(request.run(), request.tests(), String.join(" ", request.differences())))
        .flatMap(part -> part)
        .toList();
  }

  private static Stream<String> amount(@Nullable Amount amount) {
    return amount == null
        ? Stream.of("", "")
        : Stream.of(RequestReader.money(amount.cents()), Long.toString(amount.sequence()));
  }

  private static Stream<String> band(@Nullable Band band) {
    return band == null
        ? Stream.of("", "", "", "")
        : Stream.of(band.mean(), band.lower(), band.upper(), band.level()).map(String::valueOf);
  }

  static String of(PeriodClose close) {
    PeriodClose.Sums sums = close.sums();
    Stream<List<String>> head =
        Stream.of(
            List.of("plumbline-period-close-2"),
            List.of("brand", close.brand().value()),
            List.of("first", close.period().first().toString()),
            List.of("last", close.period().last().toString()),
            List.of("through", Long.toString(close.through().sequence())),
            List.of("head", close.through().hash().hex()),
            List.of("measure", close.measure().words(), customer(close)),
            List.of(
                "sums",
                close.currency(),
                RequestReader.money(sums.recommended()),
                RequestReader.money(sums.approved()),
                RequestReader.money(sums.shipped()),
                RequestReader.money(sums.rolledBack())));
    return Stream.of(
            head,
            close.requests().stream().map(PackText::cells),
            close.recommendations().stream().map(PackText::recommendation),
            close.sequence().stream().map(PackText::step),
            close.differences().stream().map(List::of))
        .flatMap(part -> part)
        .map(PackText::line)
        .collect(Collectors.joining());
  }

  private static String customer(PeriodClose close) {
    Long cents = close.measure().customerCents();
    return cents == null ? "" : RequestReader.money(cents);
  }

  /** Returns a recommendation as cells under {@link #RECOMMENDED}. */
  public static List<String> recommendation(Recommendation one) {
    return Stream.of(
            Stream.of(
                one.label(),
                one.name(),
                one.run(),
                one.at().toString(),
                Long.toString(one.sequence())),
            band(one.lift()),
            Stream.of(
                one.answer().words(), one.decided() == null ? "" : Long.toString(one.decided())))
        .flatMap(part -> part)
        .toList();
  }

  private static List<String> step(LedgerEntry entry) {
    return List.of(Long.toString(entry.sequence()), entry.hash().hex());
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replaceAll("[\\t\\r\\n]", " "))
        .collect(Collectors.joining("\t", "", "\n"));
  }
}
