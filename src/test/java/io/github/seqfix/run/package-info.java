@NullMarked
package io.github.seqfix.run;

import org.jspecify.annotations.NullMarked;
