package shop;

import ${persistence}.persistence.*;

/** Its generator is declared nowhere. */
@Entity
public class Undeclared {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "undeclared_seq")
    public long id;
}
