package io.github.seqfix.postgres.source;

import java.util.List;

/** An expression of SQL, as far as it matters where a value comes from. */
sealed interface Expression {

    /** A string or number. */
    record Constant(String text) implements Expression {}

    /** A variable, a column, or a key word that stands where one could. */
    record Reference(List<String> names) implements Expression {
        public Reference {
            names = List.copyOf(names);
        }
    }

    /** A parameter such as {@code $1}, counted from 1. */
    record Parameter(int number) implements Expression {}

    /** An element of an array. */
    record Element(Expression array, Expression index) implements Expression {}

    /** A call of a function. */
    record Call(List<String> names, List<Expression> arguments) implements Expression {
        public Call {
            names = List.copyOf(names);
            arguments = List.copyOf(arguments);
        }
    }

    /** A cast, by whichever syntax. */
    record Cast(Expression value, String type) implements Expression {}

    /** One of several values, as CASE gives it. */
    record Choice(List<Expression> values) implements Expression {
        public Choice {
            values = List.copyOf(values);
        }
    }

    /** Texts in a row: {@code ||}. */
    record Concatenation(List<Expression> parts) implements Expression {
        public Concatenation {
            parts = List.copyOf(parts);
        }
    }

    /** A value that a statement selects which is made up at run time: EXECUTE. */
    record Execution(Expression statement, int value, List<Expression> parameters) implements Expression {
        public Execution {
            parameters = List.copyOf(parameters);
        }
    }

    /** Anything else: something is made of the parts. */
    record Computation(List<Expression> parts) implements Expression {
        public Computation {
            parts = List.copyOf(parts);
        }
    }
}
