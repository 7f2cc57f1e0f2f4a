package shop;

import ${persistence}.persistence.*;
import org.hibernate.envers.Audited;
/** Its changes have revisions, whose numbers Hibernate Envers draws from a sequence. */
@Entity
@Audited
public class Changed {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "changed_seq")
    @SequenceGenerator(name = "changed_seq", allocationSize = 1)
    public long id;
}
