package io.plumbline.adapters.web.server;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletService;
import io.plumbline.adapters.web.ui.access.UiSecurity;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;

/** Lets Vaadin get pages from the {@link Instances} of the server; found through its lookup. */
public final class PageInstantiatorFactory implements InstantiatorFactory {

  /** The attribute of the servlet context that holds the {@link Instances}. */
  static final String INSTANCES = Instances.class.getName();

  @Override
  public Instantiator createInstantitor(VaadinService service) {
    return new PageInstantiator(service, instances(service));
  }

  private static Instances instances(VaadinService service) {
    return (Instances)
        ((VaadinServletService) service).getServlet().getServletContext().getAttribute(INSTANCES);
  }

  private static final class PageInstantiator extends DefaultInstantiator {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // sessions are never passivated
    private final Instances instances;

    PageInstantiator(VaadinService service, Instances instances) {
      super(service);
      this.instances = instances;
    }

    @Override
    public <T> T getOrCreate(Class<T> type) {
      return isOurs(type) ? instances.of(type) : super.getOrCreate(type);
    }

    @Override
    public <T extends Component> T createComponent(Class<T> type) {
      return isOurs(type) ? instances.of(type) : super.createComponent(type);
    }

    @Override
    public Stream<VaadinServiceInitListener> getServiceInitListeners() {
      return Stream.concat(
          super.getServiceInitListeners(), Stream.of(instances.of(UiSecurity.class)));
    }

    private static boolean isOurs(Class<?> type) {
      return type.getName().startsWith("io.plumbline.")
          && !type.isInterface()
          && !Modifier.isAbstract(type.getModifiers());
    }
  }
}
