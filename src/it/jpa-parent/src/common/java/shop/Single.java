package shop;

import ${persistence}.persistence.*;

/** One value, one id. */
@Entity
public class Single {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "single")
    @SequenceGenerator(name = "single", sequenceName = "single_seq", allocationSize = 1)
    public long id;
}
