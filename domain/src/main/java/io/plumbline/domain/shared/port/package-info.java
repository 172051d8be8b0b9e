/**
 * What every use case may ask of the outside: one transaction, and fresh identifiers. Time comes as
 * java.time.InstantSource.
 */
@NullMarked
package io.plumbline.domain.shared.port;

import org.jspecify.annotations.NullMarked;
