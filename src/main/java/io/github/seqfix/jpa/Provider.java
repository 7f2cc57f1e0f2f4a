package io.github.seqfix.jpa;

/**
 * A JPA provider, as far as its version changes the rules.
 *
 * @param kind which one
 * @param major its major version
 * @param version its version for a sentence; empty when it is not known
 */
record Provider(Kind kind, int major, String version) {

    /** The providers whose rules are known. */
    enum Kind {
        HIBERNATE("Hibernate"),
        ECLIPSELINK("EclipseLink");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    String display() {
        return version.isEmpty() ? kind.label : kind.label + ' ' + version;
    }
}
