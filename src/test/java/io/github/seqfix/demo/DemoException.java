package io.github.seqfix.demo;

/** Something went other than the demo tells it. */
final class DemoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoException(String message) {
        super(message);
    }
}
