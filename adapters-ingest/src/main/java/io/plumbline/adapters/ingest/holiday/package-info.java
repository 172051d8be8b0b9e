/**
 * Public holidays of countries, as Jollyday knows them: the days themselves, under the English name
 * that comes back every year.
 */
@NullMarked
package io.plumbline.adapters.ingest.holiday;

import org.jspecify.annotations.NullMarked;
