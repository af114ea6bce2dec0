/** The configuration file and the packs: found, read with positions, and checked. */
@NullMarked
package dev.miglint.configuration;

import org.jspecify.annotations.NullMarked;
