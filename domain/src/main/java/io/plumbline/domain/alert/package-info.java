/**
 * What people are told without asking: a rule with an exact threshold fires on facts the system
 * has, each condition raises one alert, and the alert stands until its condition ends. Every alert
 * leads to its cause and to its next step; who else is told, and how, is set by admins.
 */
@NullMarked
package io.plumbline.domain.alert;

import org.jspecify.annotations.NullMarked;
