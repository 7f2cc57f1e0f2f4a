package shop;

import ${persistence}.persistence.*;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
/** Draws from no sequence. */
@Entity
public class ByUuid {
    @Id
    @GeneratedValue
    public java.util.UUID id;
}
