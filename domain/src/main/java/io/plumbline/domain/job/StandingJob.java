package io.plumbline.domain.job;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.access.Role;

/**
 * Something done again and again at set times, once for the whole installation.
 *
 * @param name its name in the queue; another name is another job
 * @param title what people call it
 * @param purpose one sentence: what it does
 * @param owner who answers for it
 * @param schedule when, in words
 */
public record StandingJob(String name, String title, String purpose, Role owner, String schedule) {

  public StandingJob {
    that(!name.isBlank() && !title.isBlank(), "A standing job has a name and a title.");
  }
}
