/** People, brands, tokens and failed sign-ins in tables; secrets made and passwords hashed. */
@NullMarked
package io.plumbline.adapters.persistence.access;

import org.jspecify.annotations.NullMarked;
