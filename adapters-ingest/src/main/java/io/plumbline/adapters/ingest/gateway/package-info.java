/**
 * How budgets are set over HTTP: Google Ads, Meta, and signed calls to a system of the brand's own.
 * Calls go to listed hosts only, follow no redirect, end in time, and read little; credentials come
 * by name from the settings at each call and are never written anywhere.
 */
@NullMarked
package io.plumbline.adapters.ingest.gateway;

import org.jspecify.annotations.NullMarked;
