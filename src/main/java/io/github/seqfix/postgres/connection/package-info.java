/**
 * Connections: settings go in, one session or a pool of up to four comes out. Each transaction brings its own settings
 * along, so that nothing is left in a session. Also here: statements from {@code .sql} files, the meaning of SQLSTATEs, and
 * what kind of server answers.
 */
@NullMarked
package io.github.seqfix.postgres.connection;

import org.jspecify.annotations.NullMarked;
