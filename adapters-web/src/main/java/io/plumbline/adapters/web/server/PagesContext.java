package io.plumbline.adapters.web.server;

import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.server.InitParameters;
import com.vaadin.flow.server.startup.AnnotationValidator;
import com.vaadin.flow.server.startup.ErrorNavigationTargetInitializer;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.server.startup.RouteRegistryInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import com.vaadin.flow.server.startup.WebComponentExporterAwareValidator;
import io.plumbline.domain.access.usecase.CurrentUser;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;

/**
 * The servlet context of the pages: Vaadin, its push sockets, its static files and its sessions.
 */
final class PagesContext {

  private static final Duration IDLE = Duration.ofMinutes(30);

  private PagesContext() {}

  /** Returns the context, not started yet. */
  static ServletContextHandler of(WebSettings settings, Instances instances, InstantSource clock) {
    ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
    context.setClassLoader(PagesContext.class.getClassLoader());
    context.setBaseResource(staticFiles(context));
    context.setAttribute(PageInstantiatorFactory.INSTANCES, instances);
    context.setErrorHandler(new PlainErrors());
    // said of the servlet alone, Vaadin would keep a stack trace of every component made
    context.setInitParameter(InitParameters.SERVLET_PARAMETER_PRODUCTION_MODE, "true");
    session(context, settings.secure());
    JakartaWebSocketServletContainerInitializer.configure(context, null);
    initializers(context);
    FilterHolder guard = new FilterHolder(new SessionGuard(instances.of(CurrentUser.class), clock));
    guard.setAsyncSupported(true);
    context.addFilter(guard, "/*", EnumSet.of(DispatcherType.REQUEST));
    ServletHolder vaadin = new ServletHolder("vaadin", new PagesServlet());
    vaadin.setAsyncSupported(true);
    vaadin.setInitOrder(1);
    vaadin.setInitParameter(InitParameters.SERVLET_PARAMETER_PRODUCTION_MODE, "true");
    vaadin.setInitParameter(InitParameters.SERVLET_PARAMETER_CLOSE_IDLE_SESSIONS, "true");
    context.addServlet(vaadin, "/*");
    return context;
  }

  private static void session(ServletContextHandler context, boolean secure) {
    var sessions = context.getSessionHandler();
    sessions.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    sessions.setMaxInactiveInterval(Math.toIntExact(IDLE.toSeconds()));
    SessionCookieConfig cookie = sessions.getSessionCookieConfig();
    cookie.setName(secure ? "__Host-plumbline" : "plumbline");
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
  }

  private static void initializers(ServletContextHandler context) {
    IndexedTypes types = IndexedTypes.seenBy(PagesContext.class.getClassLoader());
    context.addServletContainerInitializer(
        new LookupServletContainerInitializer(),
        LookupInitializer.class,
        PageInstantiatorFactory.class);
    for (ServletContainerInitializer initializer :
        List.of(
            new RouteRegistryInitializer(),
            new ErrorNavigationTargetInitializer(),
            new VaadinAppShellInitializer(),
            new AnnotationValidator(),
            new WebComponentExporterAwareValidator())) {
      context.addServletContainerInitializer(
          initializer, types.handledBy(initializer).toArray(Class<?>[]::new));
    }
  }

  private static Resource staticFiles(ServletContextHandler context) {
    ResourceFactory factory = ResourceFactory.of(context);
    List<Resource> places = new ArrayList<>();
    try {
      ClassLoader loader = PagesContext.class.getClassLoader();
      for (URL url : Collections.list(loader.getResources("META-INF/resources/"))) {
        places.add(factory.newResource(url));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The static files of the pages cannot be found.", e);
    }
    return ResourceFactory.combine(places);
  }
}
