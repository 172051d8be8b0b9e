/**
 * The database before any adapter speaks to it: the migrations, the embedded PostgreSQL they run
 * on, and the generator that turns the migrated schema into jOOQ's classes at build time. Two
 * roles: the owner migrates, the application only works.
 */
@NullMarked
package io.plumbline.adapters.persistence.schema;

import org.jspecify.annotations.NullMarked;
