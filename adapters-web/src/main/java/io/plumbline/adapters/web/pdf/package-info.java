/**
 * What an auditor takes away on paper: the ledger's entries and the pack of a period as PDF, and
 * where the chain stood when they were made.
 */
@NullMarked
package io.plumbline.adapters.web.pdf;

import org.jspecify.annotations.NullMarked;
