package io.plumbline.application;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the settings of this process known. */
@Dependent
class SettingsBeans {

  @Produces
  @Singleton
  Settings settings() {
    return Settings.current();
  }
}
