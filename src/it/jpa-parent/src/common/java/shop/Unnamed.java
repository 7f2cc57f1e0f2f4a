package shop;

import ${persistence}.persistence.*;

/** Names no generator. */
@Entity
@Table(name = "unnamed_table")
public class Unnamed {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @Column(name = "unnamed_id")
    public long id;
}
