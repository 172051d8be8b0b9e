package io.plumbline.adapters.web.ui.job;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Icon;
import io.plumbline.adapters.web.ui.Locked;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.adapters.web.ui.shell.Crumbs;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.job.usecase.ListStandingJobs;
import io.plumbline.domain.job.usecase.RunStandingJob;
import io.plumbline.domain.ledger.Origin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What is done at set times, once for all nodes: how it went last, and when it is done next. */
@Route(value = "jobs", layout = MainLayout.class)
@PageTitle("Standing jobs · Plumbline")
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class StandingJobsView extends Main implements BeforeEnterObserver, Crumbs {

  private static final long serialVersionUID = 1L;

  private final transient ListStandingJobs listJobs;
  private final transient RunStandingJob runJob;
  private final transient SignedIn signedIn;

  @Inject
  StandingJobsView(ListStandingJobs listJobs, RunStandingJob runJob, SignedIn signedIn) {
    this.listJobs = listJobs;
    this.runJob = runJob;
    this.signedIn = signedIn;
    addClassName("pl-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show("");
  }

  private void show(String said) {
    removeAll();
    boolean admin = signedIn.holding(Role.ADMIN).isPresent();
    Div title = Tags.title("Standing jobs");
    if (!admin) {
      title.add(Tags.div("pl-end", Locked.reason("Admins run a job out of turn.")));
    }
    List<ListStandingJobs.Line> lines = listJobs.list();
    add(Tags.div("", title, Tags.paragraph("pl-lead", lead(lines))));
    if (!said.isEmpty()) {
      Div note = Tags.text("pl-note ok", said);
      note.setId("said");
      note.getElement().setAttribute("role", "status");
      add(note);
    }
    if (lines.isEmpty()) {
      add(State.empty("No standing jobs", "This installation does nothing at set times."));
      return;
    }
    lines.stream().filter(line -> line.failures() > 0).forEach(line -> add(warning(line)));
    Section section = Tags.section("Jobs", "times in UTC");
    section.setId("standing-jobs");
    section.add(new StandingJobsTable(lines, admin, this::run));
    add(section);
  }

  private static String lead(List<ListStandingJobs.Line> lines) {
    long failing = lines.stream().filter(line -> line.failures() > 0).count();
    return "%s, each run by one node at a time. %s"
        .formatted(
            Format.counted(lines.size(), "job", "jobs"),
            failing == 0
                ? "No last run failed."
                : "The last run of %s failed.".formatted(Format.counted(failing, "job", "jobs")));
  }

  private static Div warning(ListStandingJobs.Line line) {
    var last = line.last();
    String why = last == null || last.failure() == null ? "no reason is known" : last.failure();
    Div note =
        Tags.div(
            "pl-note warn",
            Icon.WARNING.drawing(),
            Tags.div(
                "",
                Tags.span(
                    "pl-b",
                    line.failures() == 1
                        ? "%s failed. ".formatted(line.job().title())
                        : "%s failed %d times in a row. "
                            .formatted(line.job().title(), line.failures())),
                Tags.span("", why)));
    note.addClassName("pl-job-warning");
    return note;
  }

  private void run(ListStandingJobs.Line line) {
    Optional<User> user = signedIn.user();
    show(
        user.map(person -> words(runJob.run(line.job().name(), person.actor(), Origin.WEB)))
            .orElse("You are not signed in any more."));
  }

  private static String words(RunStandingJob.Outcome outcome) {
    return switch (outcome) {
      case RunStandingJob.Outcome.Asked(var job) ->
          "%s runs in a moment. Load the page again to see what it did.".formatted(job.title());
      case RunStandingJob.Outcome.NotNow(var job) ->
          "%s is switched off, or is running already.".formatted(job.title());
      case RunStandingJob.Outcome.Unknown(var name) -> "There is no job %s.".formatted(name);
      case RunStandingJob.Outcome.NotAllowed(var _) ->
          "Your role has changed: only an admin runs a job out of turn.";
    };
  }

  @Override
  public List<String> crumbs() {
    return List.of("Standing jobs");
  }
}
