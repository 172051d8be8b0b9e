package io.plumbline.adapters.web.rest.chat;

import io.plumbline.domain.chat.usecase.AnswerClick;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Clicks that were acknowledged and are being decided: Slack waits three seconds for the
 * acknowledgement, and a decision may have to wait longer for its turn. A click that is lost here,
 * with the process, has decided nothing, and its button still counts.
 */
public final class ClicksUnderWay implements AutoCloseable {

  private static final Logger LOG = System.getLogger(ClicksUnderWay.class.getName());
  private static final int AT_ONCE = 32;

  private final AnswerClick answer;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public ClicksUnderWay(AnswerClick answer) {
    this.answer = answer;
  }

  /** Takes a click in hand; returns false if there are too many. */
  boolean take(SlackClick click) {
    if (!free.tryAcquire()) {
      return false;
    }
    threads.execute(
        () -> {
          try {
            decide(click);
          } finally {
            free.release();
          }
        });
    return true;
  }

  private void decide(SlackClick click) {
    try {
      answer
          .answer(click.account(), click.button(), click.answerTo())
          .untold()
          .ifPresent(
              why ->
                  LOG.log(
                      Level.WARNING,
                      "A click on {0} was dealt with but could not be answered: {1}",
                      click.button().label(),
                      why));
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, "A click on " + click.button().label() + " failed", failure);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
