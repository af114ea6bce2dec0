/** What the lock model says where little is known; what it says otherwise is measured. */
@NullMarked
package dev.miglint.locks;

import org.jspecify.annotations.NullMarked;
