package io.plumbline.domain.reporting.close;

import io.plumbline.domain.ledger.Fact;
import java.util.SortedMap;
import java.util.TreeMap;

/** That a period was closed, with the hash of its pack and its sums. */
public record PeriodClosed(PeriodClose close) implements Fact {

  @Override
  public Kind kind() {
    return Kind.PERIOD_CLOSED;
  }

  @Override
  public String subject() {
    return close.period().toString();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("first", close.period().first().toString());
    details.put("last", close.period().last().toString());
    details.put("pack_sha256", close.hash().hex());
    details.put("through", Long.toString(close.through().sequence()));
    details.put("through_hash", close.through().hash().hex());
    details.put("currency", close.currency());
    details.put("measure", close.measure().words());
    details.put("recommendations", Integer.toString(close.recommendations().size()));
    details.put("requests", Integer.toString(close.requests().size()));
    details.put("recommended_cents", Long.toString(close.sums().recommended()));
    details.put("approved_cents", Long.toString(close.sums().approved()));
    details.put("shipped_cents", Long.toString(close.sums().shipped()));
    details.put("rolled_back_cents", Long.toString(close.sums().rolledBack()));
    details.put("differences", String.join("\n", close.differences()));
    return details;
  }

  @Override
  public String summary() {
    return "%s closed: %d requests, %s %s shipped, %d differences"
        .formatted(
            close.period(),
            close.requests().size(),
            RequestReader.money(close.sums().shipped()),
            close.currency(),
            close.differences().size());
  }
}
