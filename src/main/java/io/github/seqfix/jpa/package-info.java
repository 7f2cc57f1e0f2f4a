/**
 * Which sequences the JPA entities of a project draw from, read from class files and configuration files without loading
 * a class of the project. The only package that knows Jandex.
 */
@NullMarked
package io.github.seqfix.jpa;

import org.jspecify.annotations.NullMarked;
