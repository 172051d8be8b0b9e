/** Where people, brands and access tokens are kept, and how passwords are hashed. */
@NullMarked
package io.plumbline.domain.access.port;

import org.jspecify.annotations.NullMarked;
