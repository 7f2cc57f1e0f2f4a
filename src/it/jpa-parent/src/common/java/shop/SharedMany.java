package shop;

import ${persistence}.persistence.*;

/** Shares a sequence, holds many ids. */
@Entity
public class SharedMany {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "many")
    @SequenceGenerator(name = "many", sequenceName = "shared_seq", allocationSize = 10)
    public long id;
}
