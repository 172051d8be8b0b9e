package io.plumbline.adapters.web.ui.access;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.AnnotatedViewAccessChecker;
import com.vaadin.flow.server.auth.DefaultAccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.plumbline.domain.access.User;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person enter only the pages of their role; nobody at all enters the sign-in page alone.
 */
final class RoleAccessControl extends NavigationAccessControl {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // sessions are never passivated
  private final SignedIn signedIn;

  RoleAccessControl(SignedIn signedIn) {
    super(
        List.of(new AnnotatedViewAccessChecker(new AccessAnnotationChecker())),
        new DefaultAccessCheckDecisionResolver());
    this.signedIn = signedIn;
    setLoginView(LoginView.class);
  }

  @Override
  protected @Nullable Principal getPrincipal(VaadinRequest request) {
    return signedIn.user(request).<Principal>map(user -> user::name).orElse(null);
  }

  @Override
  protected Predicate<String> getRolesChecker(VaadinRequest request) {
    Optional<User> user = signedIn.user(request);
    return role -> user.filter(holder -> holder.role().name().equals(role)).isPresent();
  }
}
