package io.plumbline.adapters.web.server;

import static io.plumbline.domain.shared.Require.that;

import org.jspecify.annotations.Nullable;

/**
 * How the web server is to run.
 *
 * @param host the address that is listened on
 * @param port the public port; 0 for any free one
 * @param secure whether people reach it by TLS, through a proxy in front that sets the forwarded
 *     headers: cookies are Secure with the {@code __Host-} prefix then, and HSTS is sent
 * @param restPort the loopback port of the REST interface; absent if there is none to pass through
 */
public record WebSettings(String host, int port, boolean secure, @Nullable Integer restPort) {

  /** On the loopback only. */
  public WebSettings(int port, boolean secure, @Nullable Integer restPort) {
    this("127.0.0.1", port, secure, restPort);
  }

  public WebSettings {
    that(port >= 0 && port <= 65_535, "The port (%s) must lie between 0 and 65535.", port);
    that(
        restPort == null || (restPort > 0 && restPort <= 65_535),
        "The REST interface's port (%s) must lie between 1 and 65535.",
        restPort);
  }
}
