package shop;

/** The sequence from which more than one application draws. */
public final class Numbers {
    public static final String SEQUENCE = "shared_seq";

    private Numbers() {}
}
