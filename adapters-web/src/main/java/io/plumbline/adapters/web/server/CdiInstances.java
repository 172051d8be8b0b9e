package io.plumbline.adapters.web.server;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Unmanaged;

/** Instances from the running CDI container; a class that is no bean is injected all the same. */
public final class CdiInstances implements Instances {

  @Override
  public <T> T of(Class<T> type) {
    Instance<T> bean = CDI.current().select(type);
    if (bean.isResolvable()) {
      return bean.get();
    }
    return new Unmanaged<>(CDI.current().getBeanManager(), type)
        .newInstance()
        .produce()
        .inject()
        .postConstruct()
        .get();
  }
}
