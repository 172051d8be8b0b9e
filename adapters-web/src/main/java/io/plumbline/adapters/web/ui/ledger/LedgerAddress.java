package io.plumbline.adapters.web.ui.ledger;

import com.vaadin.flow.router.QueryParameters;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerFilter;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows, as its address says it; what an address says wrongly is not heard.
 *
 * @param asOf the day as of whose end the ledger is shown
 * @param entry the entry that is traced
 */
record LedgerAddress(
    Fact.@Nullable Kind kind,
    String person,
    String words,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate asOf,
    @Nullable Long entry) {

  static LedgerAddress of(QueryParameters query) {
    return new LedgerAddress(
        Arrays.stream(Fact.Kind.values())
            .filter(kind -> kind.name().equals(text(query, "kind")))
            .findFirst()
            .orElse(null),
        text(query, "person"),
        text(query, "words"),
        day(text(query, "from")),
        day(text(query, "to")),
        day(text(query, "as_of")),
        number(text(query, "entry")));
  }

  private static String text(QueryParameters query, String name) {
    return query.getSingleParameter(name).orElse("").strip();
  }

  static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }

  private static @Nullable Long number(String text) {
    return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  LedgerFilter filter() {
    LedgerFilter filter =
        new LedgerFilter(
            kind,
            person.isEmpty() ? null : person,
            null,
            words.isEmpty() ? null : words,
            from == null ? null : from.atStartOfDay(ZoneOffset.UTC).toInstant(),
            end(to));
    Instant then = end(asOf);
    return then == null ? filter : filter.before(then);
  }

  private static @Nullable Instant end(@Nullable LocalDate day) {
    return day == null ? null : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  LedgerAddress tracing(@Nullable Long sequence) {
    return new LedgerAddress(kind, person, words, from, to, asOf, sequence);
  }

  /** Returns what the address must carry to show this of the brand. */
  QueryParameters query(BrandId brand) {
    Map<String, String> carried = new LinkedHashMap<>();
    carried.put("brand", brand.value());
    put(carried, "kind", kind == null ? null : kind.name());
    put(carried, "person", person);
    put(carried, "words", words);
    put(carried, "from", from);
    put(carried, "to", to);
    put(carried, "as_of", asOf);
    put(carried, "entry", entry);
    return QueryParameters.simple(carried);
  }

  private static void put(Map<String, String> carried, String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      carried.put(name, value.toString());
    }
  }
}
