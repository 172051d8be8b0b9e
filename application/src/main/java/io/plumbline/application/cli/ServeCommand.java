package io.plumbline.application.cli;

import io.plumbline.application.RunningServer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the dashboard and the REST interface until told to end. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the dashboard and the REST interface.")
final class ServeCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--port", paramLabel = "N", description = "The port; PLUMBLINE_PORT or 8080.")
  @Nullable Integer port;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Map<String, String> settings = new LinkedHashMap<>();
    if (port != null) {
      settings.put("plumbline.port", port.toString());
    }
    RunningServer server = RunningServer.start(settings);
    console.out().println("Plumbline serves at " + server.address());
    server.await();
    return ExitCode.DONE;
  }
}
