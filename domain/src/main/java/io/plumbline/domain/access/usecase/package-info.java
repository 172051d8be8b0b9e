/** Signing in, adding people and brands. */
@NullMarked
package io.plumbline.domain.access.usecase;

import org.jspecify.annotations.NullMarked;
