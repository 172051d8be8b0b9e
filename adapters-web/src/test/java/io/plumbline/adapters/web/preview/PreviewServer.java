package io.plumbline.adapters.web.preview;

import io.plumbline.adapters.web.server.WebServer;
import io.plumbline.adapters.web.server.WebSettings;

/**
 * Serves the pages over {@link World}, on port 18090 or the one that is given: sign in as lead,
 * auditor or admin.
 */
public final class PreviewServer {

  private PreviewServer() {}

  /** Serves until the process ends. */
  public static void main(String[] args) {
    int port = args.length == 0 ? 18_090 : Integer.parseInt(args[0]);
    World world = World.whole().reported();
    new WebServer(new WebSettings(port, false, null), world.useCases(), world.clock).start();
    while (true) {
      world.work(40, PreviewServer::pause);
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
