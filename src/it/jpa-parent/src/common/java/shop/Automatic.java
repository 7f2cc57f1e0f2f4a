package shop;

import ${persistence}.persistence.*;

/** AUTO: a sequence to Hibernate, a table to EclipseLink. */
@Entity
public class Automatic {
    @Id
    @GeneratedValue
    public long id;
}
