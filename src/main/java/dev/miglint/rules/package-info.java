/** One class per rule, and nothing else. Rules do not know each other. */
@NullMarked
package dev.miglint.rules;

import org.jspecify.annotations.NullMarked;
