/**
 * Derives bindings from the JPA entities of a project. The input is its class files and configuration files, the output a
 * binding for each generated id that draws from a sequence. Classes are never loaded, only read: this is the only package
 * that knows Jandex.
 *
 * <p>{@code EntityReader} is the entry. It reads the mapping ({@code ClassIndex}, {@code ConfigurationFiles}), finds the
 * generated ids ({@code Hierarchy}), and asks the rules of the project's {@code Provider} for the sequence of each.
 */
@NullMarked
package io.github.seqfix.jpa;

import org.jspecify.annotations.NullMarked;
