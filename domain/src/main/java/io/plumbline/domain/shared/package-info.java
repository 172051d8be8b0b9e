/**
 * The shared kernel: the few words every subdomain speaks. A type enters when three subdomains need
 * it (docs/architecture.md names them); it is closed otherwise.
 */
@NullMarked
package io.plumbline.domain.shared;

import org.jspecify.annotations.NullMarked;
