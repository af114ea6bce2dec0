/** Takes a migration apart into steps that are deployed one after the other. */
@NullMarked
package dev.miglint.plan;

import org.jspecify.annotations.NullMarked;
