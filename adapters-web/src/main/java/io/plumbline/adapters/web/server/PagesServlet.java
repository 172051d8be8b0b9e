package io.plumbline.adapters.web.server;

import com.vaadin.flow.server.StaticFileHandler;
import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServlet;
import java.time.Duration;
import java.util.regex.Pattern;

/** Vaadin's servlet; a file whose address changes with its content is asked for once a year. */
final class PagesServlet extends VaadinServlet {

  private static final long serialVersionUID = 1L;
  private static final int YEAR_SECONDS = Math.toIntExact(Duration.ofDays(365).toSeconds());

  /** Files of the bundle bear a hash in their name, those of web jars a version in their path. */
  private static final Pattern NAMED_BY_CONTENT =
      Pattern.compile("/VAADIN/build/.*-[\\w-]{8}\\.(js|css)|/webjars/[^/]+/\\d[^/]*/.*");

  @Override
  protected StaticFileHandler createStaticFileHandler(VaadinService service) {
    return new StaticFileServer(service) {
      @Override
      protected int getCacheTime(String path) {
        return NAMED_BY_CONTENT.matcher(path).matches() ? YEAR_SECONDS : super.getCacheTime(path);
      }
    };
  }
}
