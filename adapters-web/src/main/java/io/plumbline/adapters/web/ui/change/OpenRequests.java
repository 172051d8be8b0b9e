package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.access.User;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The requests that wait and the moves that are out, a line each: what, how sure, who, until when.
 */
public final class OpenRequests extends Div {

  private static final long serialVersionUID = 1L;
  private static final Set<String> OPEN =
      Set.of("drafted", "submitted", "approved", "shipping", "watching", "rolling back", "held");
  private static final int READ = 50;
  private static final int SHOWN = 6;

  /**
   * @param viewer who may decide, if whoever looks may
   */
  public OpenRequests(ChangeReader changes, BrandId brand, Optional<User> viewer) {
    setId("open-requests");
    List<ChangeHistory> open =
        changes.newest(brand, OPEN, READ).stream()
            .sorted(Comparator.comparingInt(one -> turn(one.request(), viewer)))
            .toList();
    Section section =
        Tags.section(
            "Open change requests",
            "effect on the outcome",
            Tags.link("", Links.to(Place.APPROVALS, brand), "Approval queue"));
    if (open.isEmpty()) {
      section.add(Tags.paragraph("pl-help", "Nothing waits, and no move is out."));
    } else {
      section.add(table(open.subList(0, Math.min(SHOWN, open.size())), viewer));
      more(open.size()).ifPresent(words -> section.add(Tags.paragraph("pl-help", words)));
    }
    add(section);
  }

  /** Returns whose turn comes first: what needs the viewer, what waits, what strays, the rest. */
  static int turn(ChangeRequest request, Optional<User> viewer) {
    return switch (request) {
      case ChangeRequest.Submitted submitted ->
          Hurdle.toDecide(submitted, viewer).isEmpty() ? 0 : 1;
      case ChangeRequest.Watching watching when !watching.breaches().isEmpty() -> 2;
      case ChangeRequest.RollingBack _, ChangeRequest.Shipping _ -> 3;
      case ChangeRequest.Approved _ -> 4;
      case ChangeRequest.Drafted _ -> 6;
      default -> 5;
    };
  }

  private static Optional<String> more(int open) {
    int left = open - SHOWN;
    return left <= 0
        ? Optional.empty()
        : Optional.of(
            "%s%d more %s open, in the approval queue and among the live moves."
                .formatted(open == READ ? "At least " : "", left, left == 1 ? "is" : "are"));
  }

  private static PlainTable table(List<ChangeHistory> open, Optional<User> viewer) {
    PlainTable table = new PlainTable();
    table
        .column("Request", "")
        .column("Move", "")
        .column("A week", "pl-num pl-optional")
        .column("Expected", "pl-num")
        .column("90% interval", "")
        .column("P(improve)", "pl-num pl-optional")
        .column("State or next person", "")
        .column("Due", "pl-optional");
    for (ChangeHistory one : open) {
      Proposal proposal = one.request().proposal();
      Figure effect = Effects.percent(proposal.expected().effect());
      table.row(
          Tags.link("pl-b pl-nw", address(one), one.identity().label()),
          new Span(proposal.title()),
          Tags.span("", Cents.money(proposal.moved(), proposal.currency())),
          Tags.span("pl-b", effect.value()),
          Tags.span("pl-q pl-s pl-nw", effect.interval()),
          Tags.span("", Effects.chance(proposal.expected().improvement())),
          state(one.request(), viewer),
          Tags.span("pl-s pl-t2 pl-nw", due(one.request())));
    }
    return table;
  }

  static String address(ChangeHistory one) {
    String label = one.identity().label();
    return ChangeReader.LIVE.contains(one.request().state())
        ? ChangeLinks.toLive(label, one.identity().brand())
        : ChangeLinks.toRequest(label, one.identity().brand());
  }

  private static Component state(ChangeRequest request, Optional<User> viewer) {
    return switch (request) {
      case ChangeRequest.Submitted submitted when Hurdle.toDecide(submitted, viewer).isEmpty() ->
          Tags.span("pl-chip pl-yours", "Needs you");
      case ChangeRequest.Submitted _ -> Tags.span("pl-t2", "Second person decides");
      case ChangeRequest.Watching watching when !watching.breaches().isEmpty() ->
          Tags.span(
              "pl-bad",
              "Live, %s outside the band"
                  .formatted(Format.counted(watching.breaches().size(), "time", "times")));
      default -> StateChip.of(request);
    };
  }

  private static String due(ChangeRequest request) {
    return switch (request) {
      case ChangeRequest.Submitted submitted -> "expires " + day(submitted.how().expires());
      case ChangeRequest.Approved approved ->
          "ships by " + Format.shortDate(approved.proposal().sprint().last());
      case ChangeRequest.Watching watching -> "watched to " + Format.shortDate(watchedTo(watching));
      default -> "";
    };
  }

  /** Returns the last day on which a move is held against its promise. */
  public static LocalDate watchedTo(ChangeRequest.Watching watching) {
    return watching.shipped().day().plusDays(watching.proposal().plan().longDays() - 1);
  }

  private static String day(Instant at) {
    return Format.shortDate(date(at));
  }

  private static LocalDate date(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
