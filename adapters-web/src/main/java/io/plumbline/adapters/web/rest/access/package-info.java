/** Signing in for a token, people and brands, over REST. */
@NullMarked
package io.plumbline.adapters.web.rest.access;

import org.jspecify.annotations.NullMarked;
