/**
 * The driven ports on PostgreSQL, through jOOQ. {@link io.plumbline.adapters.persistence.Database}
 * opens a database, {@link io.plumbline.adapters.persistence.Persistence} gives the ports on it.
 */
@NullMarked
package io.plumbline.adapters.persistence;

import org.jspecify.annotations.NullMarked;
