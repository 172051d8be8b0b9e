package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.save.Spreadsheet;
import io.plumbline.adapters.web.ui.table.Column;
import io.plumbline.adapters.web.ui.table.ListTable;
import io.plumbline.adapters.web.ui.table.TableAddress;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.shared.Probability;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Requests and live moves of all states as one table, to be put in order, searched and saved. */
final class RequestsTable {

  private static final List<Column<ChangeHistory>> COLUMNS =
      List.of(
          Column.<ChangeHistory>of(
                  "request",
                  "Request",
                  "pl-nw",
                  one -> Tags.link("pl-b", OpenRequests.address(one), one.identity().label()))
              .by(one -> one.identity().number()),
          Column.words("title", "Move", one -> proposal(one).title()),
          Column.<ChangeHistory>of("state", "State", "", one -> StateChip.of(one.request()))
              .by(one -> one.request().state()),
          Column.<ChangeHistory>of(
                  "week",
                  "A week",
                  "pl-num",
                  one -> new Span(Cents.money(proposal(one).moved(), proposal(one).currency())))
              .by(one -> proposal(one).moved()),
          Column.<ChangeHistory>of(
                  "expected",
                  "Expected, of outcome",
                  "pl-num",
                  one -> new Span(Effects.percent(proposal(one).expected().effect()).value()))
              .by(one -> proposal(one).expected().effect().mean()),
          Column.of(
              "interval",
              "90% interval",
              "pl-nw",
              one -> new Span(Effects.percent(proposal(one).expected().effect()).interval())),
          Column.<ChangeHistory>of(
                  "chance",
                  "P(improve)",
                  "pl-num",
                  one -> new Span(Effects.chance(proposal(one).expected().improvement())))
              .by(RequestsTable::chance),
          Column.words("by", "Drafted by", one -> one.identity().draftedBy().name()),
          Column.<ChangeHistory>of(
                  "drafted",
                  "Drafted (UTC)",
                  "",
                  one -> new Span(Format.time(one.identity().draftedAt())))
              .by(one -> one.identity().draftedAt()),
          Column.<ChangeHistory>of(
                  "last", "Last step (UTC)", "", one -> new Span(Format.time(one.last().at())))
              .by(one -> one.last().at()));

  private RequestsTable() {}

  /** Returns the table of {@code requests}, in the order they come in unless {@code here} says. */
  static ListTable<ChangeHistory> of(List<ChangeHistory> requests, Location here) {
    return new ListTable<>(
        COLUMNS,
        requests,
        TableAddress.of(here),
        one ->
            String.join(
                " ",
                one.identity().label(),
                proposal(one).title(),
                one.request().state(),
                one.identity().draftedBy().name()));
  }

  /**
   * Returns the same for a file: money in the currency's units, effects as parts of the outcome.
   */
  static Spreadsheet sheet(List<ChangeHistory> requests) {
    List<String> head =
        Stream.of(
                List.of("request", "title", "state", "moved_a_week", "currency"),
                Spreadsheet.heads("expected_effect"),
                List.of("p_improve", "model_run", "drafted_by", "drafted_at", "last_step_at"))
            .flatMap(List::stream)
            .toList();
    return new Spreadsheet(head, requests.stream().map(RequestsTable::line).toList());
  }

  private static List<String> line(ChangeHistory one) {
    Proposal proposal = proposal(one);
    Probability improvement = proposal.expected().improvement();
    List<String> line =
        new ArrayList<>(
            List.of(
                one.identity().label(),
                proposal.title(),
                one.request().state(),
                Cents.plain(proposal.moved()),
                proposal.currency()));
    Spreadsheet.numbers(line, proposal.expected().effect());
    line.add(improvement == null ? "" : Double.toString(improvement.value()));
    line.add(proposal.expected().run());
    line.add(one.identity().draftedBy().name());
    line.add(one.identity().draftedAt().toString());
    line.add(one.last().at().toString());
    return line;
  }

  private static Proposal proposal(ChangeHistory one) {
    return one.request().proposal();
  }

  /** What is not known comes after what is unlikely. */
  private static double chance(ChangeHistory one) {
    Probability improvement = proposal(one).expected().improvement();
    return improvement == null ? -1 : improvement.value();
  }
}
