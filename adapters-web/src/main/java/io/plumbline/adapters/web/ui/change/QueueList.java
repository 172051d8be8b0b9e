package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.access.User;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.Proposal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The requests as a list of links: first what waits for somebody, then what is decided. */
final class QueueList extends Nav {

  private static final long serialVersionUID = 1L;

  QueueList(List<ChangeHistory> requests, String selected, Optional<User> viewer) {
    addClassName("pl-queue");
    setId("queue");
    setAriaLabel("Requests");
    part("Open", ordered(requests), selected, viewer);
    part("Decided", requests.stream().filter(one -> !open(one)).toList(), selected, viewer);
  }

  /** What is open: first what others have to decide, then what may ship, then drafts. */
  static List<ChangeHistory> ordered(List<ChangeHistory> requests) {
    return requests.stream()
        .filter(QueueList::open)
        .sorted(Comparator.comparingInt(QueueList::rank))
        .toList();
  }

  private static int rank(ChangeHistory history) {
    return switch (history.request()) {
      case ChangeRequest.Submitted _ -> 0;
      case ChangeRequest.Approved _ -> 1;
      default -> 2;
    };
  }

  static boolean open(ChangeHistory history) {
    return switch (history.request()) {
      case ChangeRequest.Drafted _, ChangeRequest.Submitted _, ChangeRequest.Approved _ -> true;
      default -> false;
    };
  }

  private void part(
      String title, List<ChangeHistory> requests, String selected, Optional<User> viewer) {
    if (requests.isEmpty()) {
      return;
    }
    add(Tags.text("pl-queue-head pl-s pl-q", title));
    requests.forEach(one -> add(link(one, selected, viewer)));
  }

  private static Anchor link(ChangeHistory history, String selected, Optional<User> viewer) {
    ChangeRequest request = history.request();
    Proposal proposal = request.proposal();
    String label = history.identity().label();
    Anchor link = new Anchor(ChangeLinks.toRequest(label, history.identity().brand()), "");
    link.setRouterIgnore(false);
    link.addClassName("pl-queue-row");
    if (label.equals(selected)) {
      link.addClassName("on");
      link.getElement().setAttribute("aria-current", "page");
    }
    link.add(
        Tags.div(
            "pl-queue-line", Tags.span("pl-s pl-q", label), Tags.span("pl-s pl-q", when(history))),
        Tags.text("pl-b", proposal.title()),
        Tags.div(
            "pl-queue-line",
            Tags.span("pl-s", Cents.moved(proposal)),
            Tags.span(
                "pl-s " + (needs(request, viewer) ? "pl-acc pl-b" : "pl-q"), who(request, viewer))),
        Tags.div(
            "pl-queue-line",
            StateChip.of(request),
            Tags.span(
                "pl-s pl-q", Effects.percent(proposal.expected().effect()).value() + " outcome")));
    return link;
  }

  private static String when(ChangeHistory history) {
    return history.request() instanceof ChangeRequest.Submitted submitted
        ? "expires " + day(submitted.how().expires())
        : day(history.last().at());
  }

  private static String day(Instant at) {
    return Format.shortDate(LocalDate.ofInstant(at, ZoneOffset.UTC));
  }

  private static boolean needs(ChangeRequest request, Optional<User> viewer) {
    return request instanceof ChangeRequest.Submitted submitted
        && Hurdle.toDecide(submitted, viewer).isEmpty();
  }

  private static String who(ChangeRequest request, Optional<User> viewer) {
    return switch (request) {
      case ChangeRequest.Submitted _ -> needs(request, viewer) ? "Needs you" : "Second person";
      case ChangeRequest.Rejected rejected -> "by " + rejected.ending().by().name();
      default -> "by " + request.identity().draftedBy().name();
    };
  }
}
