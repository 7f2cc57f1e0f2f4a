package shop;

import ${persistence}.persistence.*;

/** Blocks of 50, the default. */
@Entity
public class Pooled {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pooled")
    @SequenceGenerator(name = "pooled", sequenceName = "pooled_seq")
    public long id;
}
