/** Published reports in tables. */
@NullMarked
package io.plumbline.adapters.persistence.report;

import org.jspecify.annotations.NullMarked;
