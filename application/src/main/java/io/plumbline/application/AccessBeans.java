package io.plumbline.application;

import io.plumbline.domain.access.port.AccessTokens;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.PasswordHashing;
import io.plumbline.domain.access.port.SignInAttempts;
import io.plumbline.domain.access.port.TokenSource;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.access.usecase.AddBrand;
import io.plumbline.domain.access.usecase.AddUser;
import io.plumbline.domain.access.usecase.AuthenticateToken;
import io.plumbline.domain.access.usecase.CloseApiSession;
import io.plumbline.domain.access.usecase.CreateFirstAdmin;
import io.plumbline.domain.access.usecase.CurrentUser;
import io.plumbline.domain.access.usecase.EveryLedger;
import io.plumbline.domain.access.usecase.ListBrands;
import io.plumbline.domain.access.usecase.ListUsers;
import io.plumbline.domain.access.usecase.OpenApiSession;
import io.plumbline.domain.access.usecase.SignIn;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes the use cases of people, brands and tokens. */
@Dependent
class AccessBeans {

  @Produces
  @Singleton
  SignIn signIn(
      Users users,
      PasswordHashing hashing,
      SignInAttempts attempts,
      EveryLedger ledgers,
      Transaction transaction,
      InstantSource clock) {
    return new SignIn(users, hashing, attempts, ledgers, transaction, clock);
  }

  @Produces
  @Singleton
  CurrentUser currentUser(Users users) {
    return new CurrentUser(users);
  }

  @Produces
  @Singleton
  OpenApiSession openApiSession(
      AccessTokens tokens, TokenSource secrets, Transaction transaction, InstantSource clock) {
    return new OpenApiSession(tokens, secrets, transaction, clock);
  }

  @Produces
  @Singleton
  AuthenticateToken authenticateToken(AccessTokens tokens, Users users, InstantSource clock) {
    return new AuthenticateToken(tokens, users, clock);
  }

  @Produces
  @Singleton
  CloseApiSession closeApiSession(AccessTokens tokens, Transaction transaction) {
    return new CloseApiSession(tokens, transaction);
  }

  @Produces
  @Singleton
  CreateFirstAdmin createFirstAdmin(
      Users users,
      PasswordHashing hashing,
      TokenSource secrets,
      EveryLedger ledgers,
      IdSource ids,
      Transaction transaction) {
    return new CreateFirstAdmin(users, hashing, secrets, ledgers, ids, transaction);
  }

  @Produces
  @Singleton
  EveryLedger everyLedger(Brands brands, Ledger ledger) {
    return new EveryLedger(brands, ledger);
  }

  @Produces
  @Singleton
  AddUser addUser(
      Users users,
      PasswordHashing hashing,
      EveryLedger ledgers,
      IdSource ids,
      Transaction transaction) {
    return new AddUser(users, hashing, ledgers, ids, transaction);
  }

  @Produces
  @Singleton
  ListUsers listUsers(Users users) {
    return new ListUsers(users);
  }

  @Produces
  @Singleton
  AddBrand addBrand(
      Brands brands, Users users, Ledger ledger, IdSource ids, Transaction transaction) {
    return new AddBrand(brands, users, ledger, ids, transaction);
  }

  @Produces
  @Singleton
  ListBrands listBrands(Brands brands) {
    return new ListBrands(brands);
  }
}
