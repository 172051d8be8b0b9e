package io.plumbline.application;

import io.plumbline.application.cli.Cli;
import io.plumbline.application.cli.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** What a command line left behind: exit status, standard output, standard error. */
record CommandLineRun(int exit, String out, String err) {

  /** Runs a command in this process, on the database of the started application. */
  static CommandLineRun of(Object... arguments) {
    StartedApplication.get();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i] instanceof Path path ? path.toString() : (String) arguments[i];
    }
    int exit =
        Cli.of(new Console(new PrintWriter(out, true), new PrintWriter(err, true), false))
            .execute(words);
    return new CommandLineRun(exit, out.toString(), err.toString());
  }
}
