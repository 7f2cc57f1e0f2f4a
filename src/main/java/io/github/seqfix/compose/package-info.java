/**
 * Reads compose files as far as a database in a container needs it: services, their images, ports and environment, with
 * variables replaced, and override files merged.
 *
 * @see <a href="https://docs.docker.com/reference/compose-file/">Compose file reference</a>
 */
@NullMarked
package io.github.seqfix.compose;

import org.jspecify.annotations.NullMarked;
