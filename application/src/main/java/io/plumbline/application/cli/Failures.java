package io.plumbline.application.cli;

import io.plumbline.application.Settings;
import java.io.PrintStream;

/** What is said, and with which exit status, when a command cannot do its work. */
final class Failures {

  /** The work failed. */
  static final int WORK_FAILED = 1;

  /** The input or the usage is bad. */
  static final int BAD_INPUT = 2;

  /** The machine lacks something: a port, a database, a setting. */
  static final int ENVIRONMENT = 3;

  private Failures() {}

  /** Tells what happened in one line a reason; returns the exit status. */
  static int report(Exception failure, PrintStream messages) {
    String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    message.lines().forEach(line -> messages.println("plumbline: " + line));
    return failure instanceof Settings.Refused ? BAD_INPUT : ENVIRONMENT;
  }
}
