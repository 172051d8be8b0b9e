package io.plumbline.adapters.web.rest.ledger;

import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerFilter;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The filter of an address: kind, person, subject, words, from and to, as of; days in UTC. */
public class FilterQuery {

  @QueryParam("kind")
  @Nullable String kind;

  @QueryParam("person")
  @Nullable String person;

  @QueryParam("subject")
  @Nullable String subject;

  @QueryParam("words")
  @Nullable String words;

  @QueryParam("from")
  @Nullable String from;

  @QueryParam("to")
  @Nullable String to;

  @QueryParam("as_of")
  @Nullable String asOf;

  LedgerFilter filter() {
    LedgerFilter filter =
        new LedgerFilter(kind(kind), person, subject, words, begin(from, "from"), end(to, "to"));
    Instant then = end(asOf, "as_of");
    return then == null ? filter : filter.before(then);
  }

  private static Fact.@Nullable Kind kind(@Nullable String name) {
    return name == null
        ? null
        : Arrays.stream(Fact.Kind.values())
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> Problem.of(400, "There is no kind %s.".formatted(name)).exception());
  }

  private static @Nullable Instant begin(@Nullable String date, String name) {
    return date == null ? null : day(date, name).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static @Nullable Instant end(@Nullable String date, String name) {
    return date == null
        ? null
        : day(date, name).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  static LocalDate day(String date, String name) {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeParseException noDate) {
      throw Problem.of(400, "%s must be a day such as 2026-11-22.".formatted(name)).exception();
    }
  }
}
