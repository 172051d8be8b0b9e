/**
 * Incrementality tests: what is asked, where and when, and how a test goes through its life. Its
 * states are types; each step writes one event and one ledger entry.
 */
@NullMarked
package io.plumbline.domain.experiment;

import org.jspecify.annotations.NullMarked;
