/** Background work in tables, and its queue: db-scheduler in the same database. */
@NullMarked
package io.plumbline.adapters.persistence.job;

import org.jspecify.annotations.NullMarked;
