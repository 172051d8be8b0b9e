package io.plumbline.application;

import io.plumbline.adapters.persistence.job.Recurring;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.job.StandingJob;
import io.plumbline.domain.job.StandingJobReport;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Counts what one run of a standing job does, and logs what breaks. */
final class Tally {

  private final Logger log;
  private final Map<String, Integer> done = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();

  Tally(Logger log) {
    this.log = log;
  }

  /**
   * Returns a job at set times that marketing leads answer for.
   *
   * @param log where it tells what it does
   * @param name its name in the queue
   * @param purpose one sentence: what it does
   * @param work does it, and counts
   */
  static Recurring ofLeads(
      Logger log,
      String name,
      String title,
      String purpose,
      Recurring.When when,
      Consumer<Tally> work) {
    return of(Role.MARKETING_LEAD, log, name, title, purpose, when, work);
  }

  /** The same for those of another role. */
  static Recurring of(
      Role owner,
      Logger log,
      String name,
      String title,
      String purpose,
      Recurring.When when,
      Consumer<Tally> work) {
    return new Recurring(
        new StandingJob(name, title, purpose, owner, when.words()),
        when,
        () -> {
          Tally tally = new Tally(log);
          work.accept(tally);
          return tally.report();
        });
  }

  /** Counts one more of {@code what} was done: {@code held}, {@code drafted}. */
  void add(String what) {
    done.merge(what, 1, Integer::sum);
  }

  /** Logs that one thing broke, and keeps it; the others are not held up by it. */
  void broke(String sentence, RuntimeException cause) {
    log.log(Level.ERROR, sentence, cause);
    String why = cause.getMessage();
    failures.add(
        "%s: %s".formatted(sentence, why == null ? cause.getClass().getSimpleName() : why));
  }

  StandingJobReport report() {
    String counts =
        done.entrySet().stream()
            .map(entry -> "%d %s".formatted(entry.getValue(), entry.getKey()))
            .collect(Collectors.joining(", "));
    return new StandingJobReport(counts.isEmpty() ? "Nothing to do." : counts + ".", failures);
  }
}
