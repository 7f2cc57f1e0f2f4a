package shop;

import ${persistence}.persistence.*;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
/** The catalog knows it. */
@Entity
public class ByIdentity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;
}
