package io.plumbline.application;

import io.plumbline.adapters.ingest.spec.YamlSpecFormat;
import io.plumbline.adapters.persistence.access.Argon2PasswordHashing;
import io.plumbline.adapters.persistence.access.SecureTokens;
import io.plumbline.adapters.persistence.access.UuidV7Source;
import io.plumbline.domain.access.port.PasswordHashing;
import io.plumbline.domain.access.port.TokenSource;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.shared.port.IdSource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes what needs no database: settings, time, ids, secrets, and how texts are read. */
@Dependent
class PlatformBeans {

  @Produces
  @Singleton
  Settings settings() {
    return Settings.current();
  }

  @Produces
  @Singleton
  CodeVersion code() {
    return ThisBuild.code();
  }

  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }

  @Produces
  @Singleton
  IdSource ids(InstantSource clock) {
    return new UuidV7Source(clock);
  }

  @Produces
  @Singleton
  TokenSource secrets() {
    return new SecureTokens();
  }

  @Produces
  @Singleton
  PasswordHashing passwordHashing() {
    return new Argon2PasswordHashing();
  }

  @Produces
  @Singleton
  SpecFormat specFormat() {
    return new YamlSpecFormat();
  }
}
